// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace voxbit {

/// Numbers as text, independent of any locale. NaN is "nan", infinities are "inf" and "-inf"; never "-0".
std::string fixedText(double value, int decimals);
/// Shortest text that reads back as the same double.
std::string exactText(double value);
/// At most `digits` significant digits without trailing zeros: "0.25", "1200", "3e-05".
std::string shortText(double value, int digits = 4);

}  // namespace voxbit
