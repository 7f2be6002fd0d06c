// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QToolBar>
#include <QToolButton>

#include "app/window/report_export.h"
#include "tests/support/demo_window.h"
#include "widgets/bit_map_view.h"
#include "widgets/budget_slider.h"

/// What a researcher does in the window, by mouse and keyboard. Each function returns whether it came out.
namespace voxbit::test {

template <class Widget>
Widget* inside(MainWindow& window, const char* panel) {
    QWidget* shown = window.bringPanel(QString::fromLatin1(panel));
    return shown == nullptr ? nullptr : shown->findChild<Widget*>();
}

/// Types an expression for the calibration or the test subset into the speakers panel.
inline bool chooseSpeakers(MainWindow& window, const QString& accessibleName, const QString& expression) {
    QWidget* panel = window.bringPanel(QStringLiteral("speakers"));
    for (QLineEdit* edit : panel->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() != accessibleName) continue;
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, expression);
        QTest::keyClick(edit, Qt::Key_Return);
        return settle(window);
    }
    return false;
}

/// Presses the tool button of a step that must be the proposed one, and waits for its job.
inline bool pressStep(MainWindow& window, Step step) {
    if (!QTest::qWaitFor([&] { return window.proposedStep() == step; }, 5000)) return false;
    auto* bar = window.findChild<QToolBar*>(QStringLiteral("steps"));
    auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(window.stepAction(step)));
    if (button == nullptr || !button->isEnabled() || !button->isVisible()) return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return QTest::qWaitFor([&] { return window.jobs().isComputing(); }, 5000) && settle(window, 120'000);
}

/// Drags the budget's handle to a share of the slider's width, in steps. @return sizes that were shown on the way
inline std::vector<double> dragBudget(MainWindow& window, double toShare) {
    auto* slider = inside<BudgetSlider>(window, "budget");
    std::vector<double> sizes;
    const double range = slider->largest() - slider->smallest();
    const int y = slider->height() / 2;
    const auto at = [&](double share) { return QPoint(static_cast<int>(slider->width() * share), y); };
    const double from = (slider->budget() - slider->smallest()) / range;
    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, at(from));
    for (int i = 1; i <= 10; ++i) {
        QMouseEvent move(QEvent::MouseMove, at(from + (toShare - from) * i / 10),
                         slider->mapToGlobal(at(from + (toShare - from) * i / 10)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(slider, &move);
        QTest::qWait(1);
        if (window.workbench().bits().isReady()) sizes.push_back(window.workbench().bits().value->allocation.sizeBytes);
    }
    QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, at(toShare));
    return sizes;
}

/// Clicks a layer in the bit map and pins it by its key.
inline bool pinLayer(MainWindow& window, int layer, Qt::Key key) {
    auto* map = inside<BitMapView>(window, "layers");
    if (map == nullptr) return false;
    QTest::mouseClick(map, Qt::LeftButton, Qt::NoModifier, map->cellRect(layer).center());
    if (!QTest::qWaitFor([&] { return window.workbench().selectedLayer() == layer; }, 1000)) {
        qWarning("layer %d is not selected but %d, cell at %d, %d of %d x %d", layer,
                 window.workbench().selectedLayer(), map->cellRect(layer).x(), map->cellRect(layer).y(), map->width(),
                 map->height());
        return false;
    }
    QTest::keyClick(map, key);
    return QTest::qWaitFor(
        [&] {
            const auto& bits = window.workbench().bits();
            return bits.isReady() && bits.value->isPinned[static_cast<std::size_t>(layer)];
        },
        5000);
}

}  // namespace voxbit::test
