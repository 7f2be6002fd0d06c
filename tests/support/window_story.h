// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include "tests/support/demo_window.h"
#include "widgets/bit_map_view.h"
#include "widgets/budget_slider.h"
#include "widgets/figure_export_dialog.h"
#include "widgets/figure_view.h"
#include "widgets/table_model.h"

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

/// Whether the mouse of the X server can be moved (xdotool).
inline bool hasRealMouse() {
    return !QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty();
}

/// One deed of the X server's own mouse; the window gets to see it as it does everybody's.
inline bool mouse(const QStringList& deed) {
    QProcess program;
    program.start(QStringLiteral("xdotool"), deed);
    const bool hasEnded = QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 5000);
    QTest::qWait(10);
    return hasEnded && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
}

/// Drags the budget's handle with the X server's mouse. @return sizes that were shown on the way; empty: it failed
inline std::vector<double> dragBudgetByHand(MainWindow& window, double toShare) {
    auto* slider = inside<BudgetSlider>(window, "budget");
    const double from = (slider->budget() - slider->smallest()) / (slider->largest() - slider->smallest());
    const auto moveTo = [&](double share) {
        const QPoint inSlider(static_cast<int>(slider->width() * share), slider->height() / 2);
        const QPointF onScreen = QPointF(slider->mapToGlobal(inSlider)) * slider->devicePixelRatioF();
        return mouse({QStringLiteral("mousemove"), QString::number(qRound(onScreen.x())),
                      QString::number(qRound(onScreen.y()))});
    };
    std::vector<double> sizes;
    if (!moveTo(from) || !mouse({QStringLiteral("mousedown"), QStringLiteral("1")})) return {};
    for (int i = 1; i <= 10; ++i) {
        if (!moveTo(from + (toShare - from) * i / 10)) return {};
        if (window.workbench().bits().isReady()) sizes.push_back(window.workbench().bits().value->allocation.sizeBytes);
    }
    if (!mouse({QStringLiteral("mouseup"), QStringLiteral("1")})) return {};
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

/// Holds the two selected runs against one another in Compare. @return whether the difference stands there with its
/// paired interval
inline bool compareRuns(MainWindow& window) {
    QWidget* panel = window.bringPanel(QStringLiteral("compare"));
    auto* subject = panel->findChild<QComboBox*>(QStringLiteral("subject"));
    subject->setFocus();
    QTest::keyClick(subject, Qt::Key_End);  // runs, not profiles
    const auto* model = panel->findChild<TableModel*>();
    const auto row = [&]() -> const std::vector<TableCell>& { return model->table().rows.front(); };
    const auto number = [&](std::size_t column) { return std::get_if<double>(&row()[column]); };
    if (!QTest::qWaitFor(
            [&] { return model->rowCount() > 0 && model->columnCount() > 5 && number(2) && number(3) && number(4); },
            30'000)) {
        qWarning("no comparison: %d rows, %d columns", model->rowCount(), model->columnCount());
        return false;
    }
    return *number(3) <= *number(2) && *number(2) <= *number(4);
}

/// The entry of a menu whose text begins with `text`, as it is enabled when the menu opens.
inline QAction* menuEntry(MainWindow& window, const QString& text) {
    for (QMenu* menu : window.findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            if (!action->text().startsWith(text)) continue;
            Q_EMIT menu->aboutToShow();
            return action->isEnabled() ? action : nullptr;
        }
    }
    return nullptr;
}

/// Answers the next question for a file or a folder.
inline void choosePath(const QString& path) {
    QTimer::singleShot(0, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) return choosePath(path);
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        if (dialog->isVisible()) QTest::keyClick(dialog, Qt::Key_Return);  // the completion may have taken the first
    });
}

/// File > Export > Report of the selected runs, into a folder that exists.
inline bool exportReport(MainWindow& window, const QString& folder) {
    QAction* report = menuEntry(window, QStringLiteral("&Report of the selected runs"));
    if (report == nullptr) return false;
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    choosePath(folder);
    report->trigger();
    QMessageBox* told = nullptr;
    if (!QTest::qWaitFor([&] { return (told = window.findChild<QMessageBox*>()) != nullptr; }, 30'000)) return false;
    const bool isWritten = told->icon() == QMessageBox::Information;
    delete told;
    return isWritten;
}

/// File > Export > Plot used last: the curves, as the file that is typed into the dialog.
inline bool exportCurves(MainWindow& window, const QString& file) {
    auto* plot = window.bringPanel(QStringLiteral("curves"))->findChild<FigureView*>();
    if (!QTest::qWaitFor([&] { return plot->isVisible() && !plot->figure().series.empty(); }, 10'000)) return false;
    window.activateWindow();
    plot->setFocus();
    if (!QTest::qWaitFor([&] { return plot->hasFocus(); }, 5000)) return false;
    QAction* save = menuEntry(window, QStringLiteral("&Plot used last"));
    if (save == nullptr) return false;
    save->trigger();
    auto* dialog = window.findChild<FigureExportDialog*>();
    if (dialog == nullptr) return false;
    dialog->setPath(file);
    dialog->save();
    return QTest::qWaitFor([&] { return window.findChild<FigureExportDialog*>() == nullptr; }, 5000);
}

}  // namespace voxbit::test
