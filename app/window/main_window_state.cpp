// SPDX-License-Identifier: Apache-2.0
// What the main window says of the document: the next step, the title, the theme.
#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QToolBar>
#include <QToolButton>

#include "app/window/main_window.h"
#include "app/window/ranking_job.h"
#include "core/experiment/runner.h"
#include "widgets/theme.h"

namespace voxbit {

/// Once per turn of the event loop, however many signals one edit sends: a drag must not pay for it each time.
void MainWindow::showStateLater() {
    if (!m_stateTimer.isActive()) m_stateTimer.start(0);
}

QAction* MainWindow::stepAction(Step step) const {
    switch (step) {
        case Step::OpenModel:
            return m_openModel;
        case Step::OpenCorpus:
            return m_openCorpus;
        case Step::Profile:
            return m_profile;
        case Step::Measure:
            return m_measure;
        case Step::Calibrate:
            return m_calibrate;
        case Step::Evaluate:
            return m_evaluate;
        case Step::None:
            break;
    }
    return nullptr;
}

void MainWindow::showState() {
    profileDemo();
    const Workbench& bench = *m_workbench;
    const bool canRun = bench.model().isReady() && bench.subsets().value;
    m_profile->setEnabled(canRun);
    m_measure->setVisible(needsMeasuring(bench.experiment()));
    m_measure->setEnabled(canRun);
    m_calibrate->setEnabled(bench.bits().isReady() && canRun);
    m_evaluate->setEnabled(bench.bits().isReady() && canRun);
    m_checkIntegers->setEnabled(bench.bits().isReady() && canRun && bench.experiment().allocation.allocator != "float");
    const bool isEvaluated = !m_evaluated.empty() && bench.bits().isReady() &&
                             m_evaluated == experimentHash(withoutIrrelevant(bench.experiment()));
    showStep(nextStep(bench, *m_jobs, isEvaluated));
    setWindowTitle(titleText());
    if (!m_isReady && canRun && (bench.bits().isReady() || m_jobs->isComputing())) {
        m_isReady = true;
        QTimer::singleShot(0, this, &MainWindow::ready);
    }
}

void MainWindow::showStep(const NextStep& next) {
    m_proposed = next.step;
    const QAction* action = stepAction(next.step);
    QString text = next.text;
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (action != nullptr && !action->shortcut().isEmpty())
        text += QStringLiteral("  (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
    m_status->setText(text);
    m_status->setToolTip(next.text);
    auto* bar = findChild<QToolBar*>(QStringLiteral("steps"));
    for (const Step step :
         {Step::OpenModel, Step::OpenCorpus, Step::Profile, Step::Measure, Step::Calibrate, Step::Evaluate}) {
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(stepAction(step)));
        if (button == nullptr) continue;
        const bool isNext = step == next.step;
        // Bold and framed, so that it does not rest on colour alone.
        QFont font = bar->font();
        font.setBold(isNext);
        // As high as the others, and only when it is new: either lays out the whole window again.
        const QString frame = QStringLiteral(
                                  "QToolButton { border: 2px solid palette(highlight); border-radius: 4px; "
                                  "padding: 0px 6px; color: %1; }")
                                  .arg(QApplication::palette().color(QPalette::ButtonText).name());
        if (button->font() != font) button->setFont(font);
        if (const QString style = isNext ? frame : QString(); button->styleSheet() != style)
            button->setStyleSheet(style);
        button->setAccessibleDescription(isNext ? tr("This is the next step.") : QString());
    }
}

QString MainWindow::titleText() const {
    const Workbench& bench = *m_workbench;
    QStringList parts{QStringLiteral("Voxbit")};
    const QString model = QFileInfo(QString::fromStdString(bench.experiment().model)).fileName();
    if (!model.isEmpty()) parts << tr("%1: %2").arg(QString::fromStdString(bench.experiment().name), model);
    if (bench.corpus().isReady()) {
        const CorpusFacts& corpus = *bench.corpus().value;
        parts << tr("%n speaker(s)", nullptr, static_cast<int>(corpus.speakers.size())) + QStringLiteral(", ") +
                     tr("%n utterance(s)", nullptr, static_cast<int>(corpus.corpus->utterances.size()));
    }
    return parts.join(QStringLiteral(" - "));
}

void MainWindow::applyTheme() {
    const QString theme = m_settings->get(Setting::Theme).toString();
    if (theme == QLatin1String("dark")) {
        QApplication::setPalette(darkPalette());
    } else if (theme == QLatin1String("light")) {
        QApplication::setPalette(lightPalette());
    } else {
        QApplication::setPalette(QPalette());  // back to the desktop's, or the style's where there is none
        QApplication::setPalette(readablePalette(QApplication::palette()));
    }
}

}  // namespace voxbit
