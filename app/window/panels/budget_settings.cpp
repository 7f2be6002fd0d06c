// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/budget_settings.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QToolButton>
#include <algorithm>

#include "app/window/core_text.h"
#include "app/window/experiment_dialog.h"
#include "app/window/metric_text.h"
#include "app/window/mnemonic.h"
#include "app/window/workbench.h"
#include "core/allocation/allocator.h"
#include "core/calibration/calibrator.h"

namespace voxbit {
namespace {

// Average characters, with frame and arrow: of names, and of widths in bits.
constexpr int kLeastNameWidth = 14;
constexpr int kLeastBitsWidth = 9;

struct SettingWording {
    const char* id;
    const char* text;
    const char* definition;
};

/// What the boxes themselves are called.
constexpr SettingWording kBoxes[] = {
    {"allocation", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "&Allocator"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "How bits are distributed over the layers within the budget")},
    {"order", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "&Order"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Which layer loses a bit first")},
    {"metric", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Metr&ic"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "What makes a layer sensitive, so that it keeps more bits")},
    {"minBits", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "&Weights from"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Narrowest width of weights in bits that the allocator may use")},
    {"maxBits", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "&to"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Widest width of weights in bits that the allocator may use")},
    {"activationBits", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "A&ctivations"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Width in bits of the inputs of quantized layers")},
    {"calibration", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Cali&brator"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "How the scales of weights and inputs are found")},
    {"accounting", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "&Size counts"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "What a size counts; every size in the window is by this accounting")},
};

/// An item of core's name `id` in the box `group`.
void addNamed(QComboBox& box, const char* group, std::string_view id) {
    box.addItem(choiceText(group, id), QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
    const QString definition = choiceDefinition(group, id);
    if (!definition.isEmpty()) box.setItemData(box.count() - 1, definition, Qt::ToolTipRole);
}

void addWidths(QComboBox& box, bool (*exists)(Bits)) {
    for (Bits bits = 1; bits <= kFloatBits; ++bits) {
        if (!exists(bits)) continue;
        box.addItem(bits == kFloatBits ? BudgetSettings::tr("float") : QLocale().toString(bits), bits);
    }
}

QVariant toVariant(const std::string& text) {
    return QString::fromStdString(text);
}

}  // namespace

BudgetSettings::BudgetSettings(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addChoice(
        "allocation",
        [](const Choice& choice) {
            for (const AllocatorEntry& entry : allocators()) addNamed(*choice.box, "allocation", entry.name);
            addNamed(*choice.box, "allocation", "given");
            addNamed(*choice.box, "allocation", "float");
        },
        [](const Experiment& e) { return toVariant(e.allocation.allocator); },
        [](Experiment& e, const QVariant& value) { e.allocation.allocator = value.toString().toStdString(); });
    addChoice(
        "order",
        [](const Choice& choice) {
            for (const char* id : {"smallest-first", "largest-first", "shuffled"}) addNamed(*choice.box, "order", id);
        },
        [](const Experiment& e) { return toVariant(e.allocation.order); },
        [](Experiment& e, const QVariant& value) { e.allocation.order = value.toString().toStdString(); });
    addMetricChoice();
    addWidthChoices();
    addChoice(
        "calibration",
        [](const Choice& choice) {
            for (const Calibrator& calibrator : calibrators()) addNamed(*choice.box, "calibration", calibrator.name);
        },
        [](const Experiment& e) { return toVariant(e.calibration.calibrator); },
        [](Experiment& e, const QVariant& value) { e.calibration.calibrator = value.toString().toStdString(); });
    addChoice(
        "accounting",
        [](const Choice& choice) {
            for (const auto accounting : {Accounting::File, Accounting::Paper, Accounting::Code}) {
                addNamed(*choice.box, "accounting", accountingName(accounting));
            }
        },
        [](const Experiment& e) { return toVariant(e.size.accounting); },
        [](Experiment& e, const QVariant& value) { e.size.accounting = value.toString().toStdString(); });
    row->addStretch(1);
    m_more = new QToolButton(this);
    connect(m_more, &QToolButton::clicked, this, [this] { editExperiment(m_workbench, "calibration", window()); });
    row->addWidget(m_more);
    m_more->setText(tr("More ..."));
    m_more->setToolTip(
        tr("Scales per channel, sequential calibration, bias correction, integer execution and all other "
           "settings of the experiment (Ctrl+,)"));
    connect(&m_workbench, &Workbench::experimentChanged, this, &BudgetSettings::showExperiment);
    showExperiment();
}

/// The same member as the box above the ranking: what makes a layer sensitive decides the order, too.
void BudgetSettings::addMetricChoice() {
    addChoice(
        "metric",
        [this](const Choice& choice) {
            for (const std::string& metric : offeredMetrics(m_workbench.experiment())) {
                choice.box->addItem(metricTitle(metric), QString::fromStdString(metric));
                choice.box->setItemData(choice.box->count() - 1, metricDefinition(metric), Qt::ToolTipRole);
            }
        },
        [](const Experiment& e) { return toVariant(e.sensitivity.metric); },
        [](Experiment& e, const QVariant& value) { e.sensitivity.metric = value.toString().toStdString(); });
}

void BudgetSettings::addWidthChoices() {
    const auto fillWeights = [](const Choice& choice) { addWidths(*choice.box, isWeightWidth); };
    // The bounds push one another: an empty range would be an error that the next click has to repair.
    addChoice(
        "minBits", fillWeights, [](const Experiment& e) { return QVariant(e.allocation.minBits); },
        [](Experiment& e, const QVariant& value) {
            e.allocation.minBits = value.toInt();
            e.allocation.maxBits = std::max(e.allocation.maxBits, e.allocation.minBits);
        });
    addChoice(
        "maxBits", fillWeights, [](const Experiment& e) { return QVariant(e.allocation.maxBits); },
        [](Experiment& e, const QVariant& value) {
            e.allocation.maxBits = value.toInt();
            e.allocation.minBits = std::min(e.allocation.minBits, e.allocation.maxBits);
        });
    addChoice(
        "activationBits", [](const Choice& choice) { addWidths(*choice.box, isActivationWidth); },
        [](const Experiment& e) { return QVariant(e.activationBits); },
        [](Experiment& e, const QVariant& value) { e.activationBits = value.toInt(); });
}

void BudgetSettings::addChoice(const char* id, std::function<void(const Choice&)> fill,
                               std::function<QVariant(const Experiment&)> get,
                               std::function<void(Experiment&, const QVariant&)> set) {
    Choice choice;
    choice.box = new QComboBox(this);
    choice.box->setObjectName(QLatin1String(id));
    choice.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice.label = new QLabel(this);
    choice.label->setBuddy(choice.box);
    choice.get = std::move(get);
    const SettingWording* names =
        std::find_if(std::begin(kBoxes), std::end(kBoxes),
                     [&](const SettingWording& wording) { return qstrcmp(wording.id, id) == 0; });
    choice.label->setText(tr(names->text));
    choice.box->setToolTip(tr(names->definition));
    choice.box->setAccessibleName(withoutMnemonic(tr(names->text)));
    choice.fill = [choice, fill = std::move(fill)] {
        choice.box->clear();
        fill(choice);
    };
    choice.fill();
    // A long name shows whole where there is room, and in the list; it must not widen the window beyond a laptop.
    const int whole = choice.box->minimumSizeHint().width();
    const bool areBits = choice.box->itemData(0).typeId() == QMetaType::Int;
    const int least = (areBits ? kLeastBitsWidth : kLeastNameWidth) * fontMetrics().averageCharWidth();
    choice.box->view()->setMinimumWidth(whole);
    if (whole > least && qstrcmp(id, "order") != 0) choice.box->setMinimumWidth(least);
    connect(choice.box, &QComboBox::activated, this, [this, choice, set = std::move(set)](int index) {
        const QVariant value = choice.box->itemData(index);
        if (value == QVariant(QStringLiteral("given")) && !chooseGiven()) return showExperiment();
        m_workbench.edit(choice.box->accessibleName(), [&](Experiment& experiment) { set(experiment, value); });
    });
    auto* row = static_cast<QHBoxLayout*>(layout());
    if (!m_choices.empty() && qstrcmp(id, "maxBits") != 0) row->addSpacing(fontMetrics().averageCharWidth());
    row->addWidget(choice.label);
    row->addWidget(choice.box);
    m_choices.push_back(std::move(choice));
}

/// Asks for the file of a given bit map. @return whether there is one
bool BudgetSettings::chooseGiven() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Bit map"), {}, tr("Bit maps (*.json *.csv);;All files (*)"));
    if (file.isEmpty()) return false;
    m_workbench.edit(tr("Bit map from file"), [&](Experiment& experiment) {
        experiment.allocation.given = file.toStdString();
        experiment.allocation.allocator = "given";
    });
    return true;
}

void BudgetSettings::showExperiment() {
    const Experiment& experiment = m_workbench.experiment();
    const Choice& metric = *std::find_if(m_choices.begin(), m_choices.end(),
                                         [this](const Choice& choice) { return choice.box == box("metric"); });
    if (metric.box->count() != static_cast<int>(offeredMetrics(experiment).size())) metric.fill();
    for (const Choice& choice : m_choices) {
        const int index = choice.box->findData(choice.get(experiment));
        if (index != choice.box->currentIndex()) choice.box->setCurrentIndex(index);
    }
    const std::string& allocator = experiment.allocation.allocator;
    const bool isAllocated = allocator != "given" && allocator != "float";
    const auto known = allocators();
    const bool isRanked = std::any_of(known.begin(), known.end(), [&](const AllocatorEntry& entry) {
        return entry.name == allocator && entry.usesSensitivities;
    });
    box("order")->setEnabled(allocator == "myqasr");
    box("metric")->setEnabled(isRanked);
    box("minBits")->setEnabled(isAllocated);
    box("maxBits")->setEnabled(isAllocated);
    box("activationBits")->setEnabled(isAllocated);
    box("calibration")->setEnabled(allocator != "float");
}

QComboBox* BudgetSettings::box(const char* id) const {
    return findChild<QComboBox*>(QLatin1String(id), Qt::FindDirectChildrenOnly);
}

}  // namespace voxbit
