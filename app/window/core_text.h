// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string>
#include <string_view>

/// How names of core read in the window, in the user's language. Names without words of their own stay as they are.
namespace voxbit {

/// The same text on the other side; std::string is UTF-8.
QString toQString(std::string_view text);
std::string utf8(const QString& text);

/// @param group "allocation", "order", "calibration", "accounting" or "export" @param id core's name in it, e.g.
/// "minmax"
QString choiceText(std::string_view group, std::string_view id);
/// What the choice is, in a sentence; empty for names without words.
QString choiceDefinition(std::string_view group, std::string_view id);

/// What a job is at: Progress::stage.
QString jobStageText(const std::string& stage);
/// What it counts: Progress::unit, after a number.
QString jobUnitText(const std::string& unit);

}  // namespace voxbit
