// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/budget_panel.h"

#include <QBoxLayout>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include "app/window/job_runner.h"
#include "app/window/panels/budget_limits.h"
#include "app/window/panels/budget_read_out.h"
#include "app/window/panels/budget_settings.h"
#include "app/window/size_text.h"
#include "app/window/workbench.h"
#include "core/base/error.h"
#include "widgets/budget_slider.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr double kLargestMib = 1e6;
constexpr double kStepsOfRange = 200;
const QString kBudgetMergeKey = QStringLiteral("budget");

/// The experiment's budget in bytes; nothing where there is none, or none can be told.
std::optional<double> wantedBytes(const Workbench& bench) {
    if (!bench.plan().isReady()) return std::nullopt;
    try {
        return budgetBytes(bench.experiment(), bench.plan().value->plan);
    } catch (const InvalidArgument&) {
        return std::nullopt;
    }
}

}  // namespace

BudgetPanel::BudgetPanel(const PanelContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    m_slider = new BudgetSlider(this);
    m_spinLabel = new QLabel(this);
    m_spin = new QDoubleSpinBox(this);
    m_spin->setRange(0, kLargestMib);
    m_spin->setKeyboardTracking(false);
    m_spin->setAlignment(Qt::AlignRight);
    m_spin->installEventFilter(this);
    m_spin->findChild<QLineEdit*>()->installEventFilter(this);
    m_spinLabel->setBuddy(m_spin);
    m_readOut = new BudgetReadOut(this);
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(m_readOut);
    m_middle->addWidget(makeMessage());
    m_settings = new BudgetSettings(context.workbench, this);

    auto* exact = new QVBoxLayout;
    exact->addStretch();
    exact->addWidget(m_spinLabel);
    exact->addWidget(m_spin);
    exact->addStretch();
    auto* top = new QHBoxLayout;
    top->addWidget(m_slider, 1);
    top->addLayout(exact);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 4);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_middle);
    column->addWidget(m_settings);
    column->addWidget(new BudgetLimits(context.workbench, this));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(m_slider);

    connect(m_slider, &BudgetSlider::budgetChanged, this,
            [this](double bytes) { setBudget(bytes / kBytesPerMiB, kBudgetMergeKey); });
    connect(m_slider, &BudgetSlider::dragEnded, &context.workbench, &Workbench::endMerge);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this](double mib) { setBudget(mib, kBudgetMergeKey); });
    connect(m_spin, &QDoubleSpinBox::editingFinished, &context.workbench, &Workbench::endMerge);
    connect(m_messageAction, &QPushButton::clicked, this, &BudgetPanel::takeWayOut);
    connect(&context.workbench, &Workbench::planChanged, this, &BudgetPanel::showRange);
    connect(&context.workbench, &Workbench::bitsChanged, this, &BudgetPanel::showBits);
    connect(&context.workbench, &Workbench::rankingChanged, this, &BudgetPanel::showBits);
    connect(&context.jobs, &JobRunner::rowAdded, this, &BudgetPanel::showMessageState);
    connect(&context.jobs, &JobRunner::ended, this, &BudgetPanel::showMessageState);
    setTexts();
}

BudgetPanel::~BudgetPanel() {
    // It takes what was typed when it loses the focus, and it loses that when the panel is gone already.
    m_spin->disconnect(this);
}

QWidget* BudgetPanel::makeMessage() {
    auto* page = new QWidget(this);
    m_messageText = new QLabel(page);
    m_messageText->setWordWrap(true);
    m_messageText->setTextFormat(Qt::PlainText);
    m_messageText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_messageAction = new QPushButton(page);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_messageText, 1);
    row->addWidget(m_messageAction);
    return page;
}

void BudgetPanel::setTexts() {
    m_spinLabel->setText(tr("Bud&get"));
    m_spin->setSuffix(tr(" MiB"));
    m_spin->setAccessibleName(tr("Budget in MiB"));
    const QString definition = tr("Largest size that the model may have, by the chosen accounting");
    m_spin->setToolTip(definition);
    m_slider->setToolTip(definition + QLatin1Char('\n') +
                         tr("Marks: all layers at one width. Arrow keys step, Page Up and Page Down go to the marks."));
    showRange();
    showBits();
}

void BudgetPanel::setBudget(double mib, const QString& mergeKey) {
    m_context.workbench.edit(
        tr("Budget"),
        [&](Experiment& experiment) {
            experiment.budgetMiB = mib;
            experiment.averageBits.reset();
        },
        mergeKey);
}

void BudgetPanel::showRange() {
    const Loadable<BudgetPlan>& plan = m_context.workbench.plan();
    const bool hasPath = plan.isReady() && plan.value->plan.path;
    m_spin->setEnabled(hasPath);
    if (!hasPath) {
        m_slider->setRange(0, 0, {});
        m_slider->setFloatSize(0);
        return;
    }
    const BudgetRange& range = plan.value->range;
    std::vector<BudgetMark> marks;
    for (const BudgetRange::Uniform& uniform : range.uniform) {
        marks.push_back({uniform.sizeBytes, tr("%1-bit").arg(uniform.bits)});
    }
    m_slider->setRange(range.smallestBytes, range.largestBytes, std::move(marks));
    m_slider->setFloatSize(range.floatBytes);
    const QSignalBlocker blocker(m_spin);
    m_spin->setDecimals(sizeDecimals(range.floatBytes));
    m_spin->setSingleStep((range.largestBytes - range.smallestBytes) / kBytesPerMiB / kStepsOfRange);
    // The range of the box leaves room for any wish; its width is that of sizes of this model.
    const QString widest = sizeText(range.floatBytes, sizeDecimals(range.floatBytes)) + QStringLiteral("8");
    m_spin->setFixedWidth(fontMetrics().horizontalAdvance(widest) + 4 * fontMetrics().height() / 2 + 8);
}

void BudgetPanel::showBits() {
    showBudget();
    const Loadable<ChosenBits>& bits = m_context.workbench.bits();
    if (!bits.value) return showWhyNot();
    m_wayOut = WayOut::None;
    m_readOut->show(*bits.value, parseAccounting(m_context.workbench.experiment().size.accounting));
    m_middle->setCurrentWidget(m_readOut);
}

void BudgetPanel::showBudget() {
    const std::optional<double> bytes = wantedBytes(m_context.workbench);
    if (!bytes) return;
    m_slider->setBudget(*bytes);
    const QSignalBlocker blocker(m_spin);
    m_spin->setValue(*bytes / kBytesPerMiB);
}

void BudgetPanel::showWhyNot() {
    const Workbench& bench = m_context.workbench;
    const auto& ranking = bench.ranking();
    const auto& plan = bench.plan();
    if (plan.isReady()) {
        const std::optional<double> bytes = wantedBytes(bench);
        if (bench.bits().status == Loadable<ChosenBits>::Status::Loading) return showMessage(bench.bits().text, false);
        if (hasLimits(bench.experiment()))
            return showMessage(bench.bits().text, true, WayOut::NoLimits, tr("&Drop the other limits"));
        if (!plan.value->plan.path || !bytes) return showMessage(bench.bits().text, true);
        const BudgetRange& range = plan.value->range;
        const int decimals = sizeDecimals(range.floatBytes);
        const QString least = sizeText(range.smallestBytes, decimals);
        return showMessage(tr("No bit map fits into %1. The least is %2: every layer at its narrowest, %3 bits unless "
                              "pinned, and what is not quantized.")
                               .arg(sizeText(*bytes, decimals), least)
                               .arg(bench.experiment().allocation.minBits),
                           true, WayOut::LeastSize, tr("&Use the least, %1").arg(least));
    }
    if (plan.status == Loadable<BudgetPlan>::Status::Failed) return showMessage(plan.text, true);
    const bool canRun = bench.model().isReady() && bench.subsets().isReady();
    if (canRun && ranking.isReady()) return showMessage(plan.text, false, WayOut::Measure, tr("&Measure"));
    if (canRun && ranking.status == Loadable<Ranking>::Status::Absent) {
        return showMessage(ranking.text, false, WayOut::Profile, tr("&Profile"));
    }
    showMessage(canRun ? ranking.text : plan.text, ranking.status == Loadable<Ranking>::Status::Failed);
}

void BudgetPanel::showMessage(const QString& text, bool isProblem, WayOut wayOut, const QString& action) {
    m_isProblem = isProblem;
    m_wayOut = wayOut;
    m_messageText->setText(text);
    m_messageText->setAccessibleName(text);
    m_messageAction->setText(action);
    m_messageAction->setVisible(wayOut != WayOut::None);
    showMessageState();
    m_middle->setCurrentIndex(1);
}

void BudgetPanel::showMessageState() {
    // A second press would queue the same work again.
    m_messageAction->setEnabled(m_wayOut == WayOut::LeastSize || m_wayOut == WayOut::NoLimits ||
                                !m_context.jobs.isComputing());
    m_messageText->setPalette(m_isProblem ? withTextColour(palette(), errorColour(palette())) : palette());
}

void BudgetPanel::takeWayOut() {
    switch (m_wayOut) {
        case WayOut::Profile:
            return m_context.workbench.profile();
        case WayOut::Measure:
            return m_context.workbench.measureSensitivity();
        case WayOut::LeastSize:
            setBudget(m_context.workbench.plan().value->range.smallestBytes / kBytesPerMiB, {});
            return m_slider->setFocus();
        case WayOut::NoLimits:
            return m_context.workbench.edit(tr("Limits"),
                                            [](Experiment& experiment) { experiment.allocation.limits = {}; });
        case WayOut::None:
            return;
    }
}

void BudgetPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showMessageState();
}

bool BudgetPanel::eventFilter(QObject* watched, QEvent* event) {
    // The line edit would keep Ctrl+Z for itself, though what has just changed is the budget and not its text.
    if (event->type() == QEvent::ShortcutOverride && !m_spin->findChild<QLineEdit*>()->isModified()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace voxbit
