// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/budget_limits.h"

#include <QBoxLayout>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <array>

#include "app/window/mnemonic.h"
#include "app/window/workbench.h"

namespace voxbit {
namespace {

constexpr double kGiga = 1e9;
const QString kLimitMergeKey = QStringLiteral("limit");

struct LimitWording {
    const char* text;
    const char* suffix;
    const char* definition;
};

/// In the order of the fields.
constexpr std::array kLimitWordings{
    LimitWording{
        QT_TRANSLATE_NOOP("voxbit::BudgetLimits", "Bit&Ops at most"), QT_TRANSLATE_NOOP("voxbit::BudgetLimits", " G/s"),
        QT_TRANSLATE_NOOP("voxbit::BudgetLimits",
                          "Multiply-accumulates x weight bits x activation bits, per second of audio, in billions")},
    LimitWording{QT_TRANSLATE_NOOP("voxbit::BudgetLimits", "Averag&e at most"),
                 QT_TRANSLATE_NOOP("voxbit::BudgetLimits", " bits"),
                 QT_TRANSLATE_NOOP("voxbit::BudgetLimits",
                                   "Mean width of the weights of quantized layers; every weight counts once")},
    LimitWording{
        QT_TRANSLATE_NOOP("voxbit::BudgetLimits", "Compress&ion at least"),
        QT_TRANSLATE_NOOP("voxbit::BudgetLimits", " times"),
        QT_TRANSLATE_NOOP("voxbit::BudgetLimits",
                          "Size of the float model divided by that of the quantized one, by the chosen accounting")},
};

}  // namespace

BudgetLimits::BudgetLimits(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addField("limitBitOps", &LimitChoice::bitOpsPerSecond, kGiga, 3, 1e9);
    addField("limitAverageBits", &LimitChoice::averageBits, 1, 2, kFloatBits);
    addField("limitCompression", &LimitChoice::compressionRatio, 1, 2, 1e3);
    row->addStretch(1);
    setTexts();
    connect(&workbench, &Workbench::experimentChanged, this, &BudgetLimits::showExperiment);
    showExperiment();
}

void BudgetLimits::addField(const char* name, Member member, double unit, int decimals, double largest) {
    Field field{new QDoubleSpinBox(this), new QLabel(this), member, unit};
    field.box->setObjectName(QLatin1String(name));
    field.box->setDecimals(decimals);
    field.box->setRange(0, largest);
    field.box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    field.box->setKeyboardTracking(false);
    field.label->setBuddy(field.box);
    connect(field.box, &QDoubleSpinBox::valueChanged, this, [this, field](double shown) { setLimit(field, shown); });
    connect(field.box, &QDoubleSpinBox::editingFinished, &m_workbench, &Workbench::endMerge);
    auto* row = static_cast<QHBoxLayout*>(layout());
    if (!m_fields.empty()) row->addSpacing(2 * fontMetrics().averageCharWidth());
    row->addWidget(field.label);
    row->addWidget(field.box);
    m_fields.push_back(field);
}

void BudgetLimits::setLimit(const Field& field, double shown) {
    m_workbench.edit(
        field.box->accessibleName(),
        [&](Experiment& experiment) {
            std::optional<double>& limit = experiment.allocation.limits.*field.member;
            limit.reset();
            // Below its least value a member means nothing: no mean width and no compression is less than 1.
            if (shown > 0) limit = field.unit == 1 ? std::max(1.0, shown) : shown * field.unit;
        },
        kLimitMergeKey + field.box->objectName());
}

void BudgetLimits::showExperiment() {
    const AllocationChoice& allocation = m_workbench.experiment().allocation;
    setVisible(allocation.allocator == "ilp");
    for (const Field& field : m_fields) {
        const QSignalBlocker quiet(field.box);
        field.box->setValue((allocation.limits.*field.member).value_or(0) / field.unit);
    }
}

void BudgetLimits::setTexts() {
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Field& field = m_fields[i];
        field.label->setText(tr(kLimitWordings[i].text));
        field.box->setSuffix(tr(kLimitWordings[i].suffix));
        field.box->setSpecialValueText(tr("no limit"));
        field.box->setAccessibleName(withoutMnemonic(tr(kLimitWordings[i].text)));
        field.box->setToolTip(
            tr(kLimitWordings[i].definition) + QLatin1Char('\n') +
            tr("Kept together with the budget. Latencies that were measured limit, too: see More ..."));
    }
}

}  // namespace voxbit
