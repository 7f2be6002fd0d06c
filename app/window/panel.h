// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

namespace voxbit {

class JobRunner;
class RunLibrary;
class Settings;
class Workbench;

/// Panels that look things up after a drag of the budget wait this long for its end.
inline constexpr int kSettleMs = 200;

/// What a panel may use. All of it outlives the panels.
struct PanelContext {
    Workbench& workbench;
    JobRunner& jobs;
    RunLibrary& runs;
    Settings& settings;
};

/// How a dock stands in the default layout.
enum class PanelPlace {
    Tab,       ///< behind others of its area
    Alone,     ///< always in view: no tab of its area, above those that are
    OnRequest  ///< a tab that is hidden until its shortcut or menu is used
};

/// One dock of the main window. Adding a panel is one file in panels/ and one line in panels.cpp.
struct PanelEntry {
    const char* id;           ///< object name of the dock; kept in the saved layout
    const char* title;        ///< source text, translated in context "Panels"
    const char* shortcut;     ///< shows and focuses it
    Qt::DockWidgetArea area;  ///< Qt::NoDockWidgetArea: the middle, above the bottom ones
    QWidget* (*make)(const PanelContext& context, QWidget* parent);
    PanelPlace place = PanelPlace::Tab;
};

/// In the order of the default layout; those of one area below one another, the bottom ones as tabs.
const std::vector<PanelEntry>& panels();

}  // namespace voxbit
