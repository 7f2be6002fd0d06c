// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/budget_settings.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QToolButton>
#include <algorithm>

#include "app/window/experiment_dialog.h"
#include "app/window/workbench.h"
#include "core/allocation/allocator.h"
#include "core/calibration/calibrator.h"

namespace voxbit {
namespace {

/// How a name of core is shown. Names without a line here are shown as they are.
struct Wording {
    const char* id;
    const char* text;
    const char* definition;
};

constexpr Wording kWordings[] = {
    {"allocation:myqasr", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "myQASR"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Every layer loses one width per pass, in the order of sensitivity")},
    {"allocation:uniform", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Uniform"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "One width for all layers")},
    {"allocation:minmax", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Min-max"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Widths rise linearly with the rank of the sensitivity")},
    {"allocation:ilp", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Integer program"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "The widths whose damage has the smallest sum, for every budget")},
    {"allocation:given", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "From file"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "A bit map from elsewhere, JSON or CSV; there is no budget then")},
    {"allocation:float", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Float"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Nothing is quantized")},
    {"order:smallest-first", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Smallest first"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "The layer of the smallest sensitivity loses a bit first, as in the paper")},
    {"order:largest-first", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Largest first"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "The layer of the largest sensitivity loses a bit first, as in the released code")},
    {"order:shuffled", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Shuffled"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "By chance, from a seed: what the ranking is worth shows against it")},
    {"calibration:minmax", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Min-max"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Ranges from the smallest to the largest value seen")},
    {"calibration:minmax_poster", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Min-max, poster"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "The myQASR poster's formula: steps about twice as wide")},
    {"calibration:cosine", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Cosine"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Search the ranges whose layer output has the largest cosine to the float output")},
    {"calibration:mse", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "MSE"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Search the smallest squared error of weights and inputs themselves")},
    {"calibration:l1", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "L1"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Search the smallest mean absolute error of the layer output")},
    {"calibration:l2", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "L2"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Search the smallest mean squared error of the layer output")},
    {"calibration:percentile", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Percentile"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Inputs take the range that holds a given percentage of all values; weights as min-max")},
    {"calibration:entropy", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Entropy"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Inputs take the range whose levels keep most of their histogram; weights as min-max")},
    {"calibration:linear_weighted", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "L2, weighted"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "As L2, errors weighted with the magnitude of the output")},
    {"calibration:square_weighted", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "L2, square-weighted"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "As L2, errors weighted with the square of the output")},
    {"calibration:hessian", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Hessian"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "As L2, errors weighted with what they cost: the curvature of the model's output")},
    {"calibration:dynamic", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Dynamic"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "No calibration audio: each input takes its own range when it runs")},
    {"accounting:file", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "File"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Bytes of the packed model file: weights, scales, everything else, header")},
    {"accounting:paper", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Paper"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Weights of selected layers at their bits, all other parameters at 8 bits, as on the poster")},
    {"accounting:code", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Code"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Weights of selected layers at their bits, all other parameters at 32 bits, as in the released "
                       "code")},
};

/// What the boxes themselves are called.
constexpr Wording kBoxes[] = {
    {"allocation", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "&Allocator"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "How bits are distributed over the layers within the budget")},
    {"order", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "&Order"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Which layer loses a bit first")},
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
    const QString name = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    const QString key = QLatin1String(group) + QLatin1Char(':') + name;
    const auto* found = std::find_if(std::begin(kWordings), std::end(kWordings),
                                     [&](const Wording& wording) { return key == QLatin1String(wording.id); });
    const bool isKnown = found != std::end(kWordings);
    box.addItem(isKnown ? BudgetSettings::tr(found->text) : name, name);
    if (isKnown) box.setItemData(box.count() - 1, BudgetSettings::tr(found->definition), Qt::ToolTipRole);
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
    retranslate();
    connect(&m_workbench, &Workbench::experimentChanged, this, &BudgetSettings::showExperiment);
    showExperiment();
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
    const Wording* names = std::find_if(std::begin(kBoxes), std::end(kBoxes),
                                        [&](const Wording& wording) { return qstrcmp(wording.id, id) == 0; });
    choice.retranslate = [choice, names, fill = std::move(fill)] {
        choice.label->setText(BudgetSettings::tr(names->text));
        choice.box->setToolTip(BudgetSettings::tr(names->definition));
        choice.box->setAccessibleName(BudgetSettings::tr(names->text).remove(QLatin1Char('&')));
        choice.box->clear();
        fill(choice);
    };
    choice.retranslate();
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
    for (const Choice& choice : m_choices) {
        const int index = choice.box->findData(choice.get(experiment));
        if (index != choice.box->currentIndex()) choice.box->setCurrentIndex(index);
    }
    const std::string& allocator = experiment.allocation.allocator;
    const bool isAllocated = allocator != "given" && allocator != "float";
    box("order")->setEnabled(allocator == "myqasr");
    box("minBits")->setEnabled(isAllocated);
    box("maxBits")->setEnabled(isAllocated);
    box("activationBits")->setEnabled(isAllocated);
    box("calibration")->setEnabled(allocator != "float");
}

void BudgetSettings::retranslate() {
    m_more->setText(tr("More ..."));
    m_more->setToolTip(
        tr("Scales per channel, sequential calibration, bias correction, integer execution and all other "
           "settings of the experiment (Ctrl+,)"));
}

QComboBox* BudgetSettings::box(const char* id) const {
    return findChild<QComboBox*>(QLatin1String(id), Qt::FindDirectChildrenOnly);
}

void BudgetSettings::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    for (const Choice& choice : m_choices) choice.retranslate();
    retranslate();
    showExperiment();
}

}  // namespace voxbit
