// SPDX-License-Identifier: Apache-2.0
// The docks of the main window: how they stand at first, and how they are remembered.
#include <QCoreApplication>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLayout>
#include <QTabBar>
#include <algorithm>
#include <map>

#include "app/window/main_window.h"
#include "app/window/part_sizes.h"
#include "widgets/paint_turns.h"

namespace voxbit {
namespace {

constexpr int kLayoutVersion = 6;    // of the saved docks; another one falls back to the default layout
constexpr int kLowWindowLines = 58;  // of text, below which two rows of panels and the budget do not fit
constexpr int kDragPatienceMs = 200;
constexpr QLatin1String kDocks("docks");

/// Takes the place of a title bar, and no room.
class NoTitle : public QWidget {
  public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 0}; }
};

bool isAlone(const PanelEntry& entry) {
    return entry.place == PanelPlace::Alone;
}

}  // namespace

void MainWindow::makePanel(const PanelEntry& entry, QDockWidget& dock) {
    const QString title = QCoreApplication::translate("Panels", entry.title);
    QWidget* panel = entry.make({*m_workbench, *m_jobs, *m_runs, *m_settings}, this);
    panel->setObjectName(QString::fromLatin1(entry.id) + QStringLiteral("Panel"));
    panel->setAccessibleName(title);
    dock.setWindowTitle(title);
    dock.setWidget(panel);
    panel->show();
}

void MainWindow::makeDocks() {
    for (const PanelEntry& entry : panels()) {
        auto* dock = new QDockWidget(this);
        dock->setObjectName(QString::fromLatin1(entry.id));
        makePanel(entry, *dock);
        m_docks.push_back(dock);
        const auto tidyLater = [this] { m_titleTimer.start(0); };
        connect(dock, &QDockWidget::topLevelChanged, this, tidyLater);
        connect(dock, &QDockWidget::dockLocationChanged, this, tidyLater);
        connect(dock, &QDockWidget::visibilityChanged, this, tidyLater);
    }
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    restoreDefaultLayout();
}

QDockWidget* MainWindow::dock(const char* id) const {
    return findChild<QDockWidget*>(QString::fromLatin1(id));
}

/// Left: who. Centre: the layers. Right: the layer chosen. Below: how much, then what came of it. A low window shows
/// what came of it behind the layers instead: below one another neither would have room. Sizes are shares of the
/// window.
void MainWindow::restoreDefaultLayout() {
    const QSize wanted = size();
    const bool isLow = wanted.height() < kLowWindowLines * fontMetrics().height();
    layout()->setEnabled(false);  // else every dock put in or shown lays all of them out again
    for (QDockWidget* made : m_docks) {
        made->setFloating(false);
        removeDockWidget(made);
    }
    // One row in one area: only there sizes can be given to each (areas without a central widget share what is left).
    // Heads of columns first: beside a dock that has tabs nothing can be put, only onto it.
    const auto isBelow = [&](const PanelEntry& entry) {
        return entry.area == Qt::BottomDockWidgetArea && (isAlone(entry) || !isLow);
    };
    const auto columnOf = [&](const PanelEntry& entry) {
        const bool isBehindLayers = entry.area == Qt::BottomDockWidgetArea && !isBelow(entry);
        return isBehindLayers ? Qt::NoDockWidgetArea : entry.area;
    };
    std::map<Qt::DockWidgetArea, QDockWidget*> heads;
    std::vector<const PanelEntry*> others;
    QDockWidget* lastColumn = nullptr;
    for (const PanelEntry& entry : panels()) {
        QDockWidget* made = dock(entry.id);
        if (isBelow(entry) && (isAlone(entry) || heads[entry.area] == nullptr)) {
            addDockWidget(Qt::BottomDockWidgetArea, made, Qt::Vertical);
        } else if (heads[columnOf(entry)] != nullptr) {
            others.push_back(&entry);
            continue;
        } else if (lastColumn == nullptr) {
            addDockWidget(Qt::TopDockWidgetArea, made, Qt::Horizontal);
        } else {
            splitDockWidget(lastColumn, made, Qt::Horizontal);
        }
        if (!isBelow(entry)) lastColumn = made;
        if (!isAlone(entry)) heads[columnOf(entry)] = made;
    }
    for (const PanelEntry* entry : others) {
        QDockWidget*& last = heads[columnOf(*entry)];
        tabifyDockWidget(last, dock(entry->id));
        last = dock(entry->id);
    }
    for (const PanelEntry& entry : panels()) dock(entry.id)->setVisible(entry.place != PanelPlace::OnRequest);
    layout()->setEnabled(true);
    paintLater();
    shareSpace();
    if (size() != wanted) resize(wanted);  // what stood below one another for a moment may have pushed it open
}

/// Once: what is exposed while panels still ask for other heights is painted twice.
void MainWindow::paintLater() {
    if (m_isPainted) m_paintTurns->holdBack();
}

void MainWindow::shareSpace() {
    layout()->activate();
    const bool isBelow = dockWidgetArea(dock("runs")) == Qt::BottomDockWidgetArea;
    for (const char* front : {"speakers", "layers", "details"}) dock(front)->raise();
    if (isBelow) dock("runs")->raise();
    resizeDocks({dock("speakers"), dock("layers"), dock("details")},
                {width() * 26 / 100, width() * 50 / 100, width() * 24 / 100}, Qt::Horizontal);
    const int budget = dock("budget")->minimumSizeHint().height();
    if (isBelow) {
        const int rest = height() - budget;
        resizeDocks({dock("layers"), dock("budget"), dock("runs")}, {rest * 62 / 100, budget, rest * 38 / 100},
                    Qt::Vertical);
    } else {
        resizeDocks({dock("layers"), dock("budget")}, {height() - budget, budget}, Qt::Vertical);
    }
}

/// A tab names its panel: a title bar below it would say the same once more. Panels without one are taken out by
/// dragging their tab.
void MainWindow::tidyTitles() {
    if (QGuiApplication::mouseButtons() != Qt::NoButton) return m_titleTimer.start(kDragPatienceMs);  // a drag goes on
    for (QDockWidget* dock : m_docks) {
        const auto others = tabifiedDockWidgets(dock);
        const bool isTabbed = !dock->isFloating() && !dock->isHidden() &&
                              std::any_of(others.begin(), others.end(), [](const QDockWidget* other) {
                                  return !other->isHidden() && !other->isFloating();
                              });
        QWidget* before = dock->titleBarWidget();
        if (isTabbed == (before != nullptr)) continue;
        dock->setTitleBarWidget(isTabbed ? new NoTitle(dock) : nullptr);
        delete before;
    }
    // Qt cuts the titles of many tabs down to a letter: whole ones that scroll say more.
    for (QTabBar* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setElideMode(Qt::ElideNone);
        bar->setUsesScrollButtons(true);
    }
}

QVariantMap MainWindow::layoutNow() const {
    QVariantMap layout{{kDocks, saveState(kLayoutVersion)}};
    for (const PanelEntry& entry : panels()) {
        const QVariantMap parts = sizesOfParts(*panel(entry.id));
        if (!parts.isEmpty()) layout.insert(QLatin1String(entry.id), parts);
    }
    return layout;
}

/// @return whether there was a layout that fits
bool MainWindow::restoreLayout(const QVariantMap& layout) {
    if (!restoreState(layout.value(kDocks).toByteArray(), kLayoutVersion)) return false;
    for (const PanelEntry& entry : panels()) {
        restoreSizesOfParts(*panel(entry.id), layout.value(QLatin1String(entry.id)).toMap());
    }
    return true;
}

}  // namespace voxbit
