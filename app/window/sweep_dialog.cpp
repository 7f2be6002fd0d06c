// SPDX-License-Identifier: Apache-2.0
#include "app/window/sweep_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

#include "app/window/core_text.h"
#include "core/allocation/allocator.h"
#include "core/base/error.h"
#include "core/calibration/calibrator.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kListLines = 4;
constexpr int kKeyRole = Qt::UserRole;

void addChoice(QListWidget* list, const QString& text, const std::string& key, bool isOn, const QString& tip) {
    auto* item = new QListWidgetItem(text, list);
    item->setData(kKeyRole, QString::fromStdString(key));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isOn ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(tip);
}

std::vector<std::string> chosen(const QListWidget* list) {
    std::vector<std::string> keys;
    for (int i = 0; i < list->count(); ++i) {
        const QListWidgetItem* item = list->item(i);
        if (item->checkState() == Qt::Checked) keys.push_back(item->data(kKeyRole).toString().toStdString());
    }
    return keys;
}

QListWidget* choiceList(QWidget* parent, const QString& name) {
    auto* list = new QListWidget(parent);
    list->setAccessibleName(name);
    list->setFixedHeight(kListLines * (list->fontMetrics().height() + 4));
    return list;
}

/// "3, 3.5; 4 6": numbers with the decimal sign of the user's language or a point.
std::vector<double> numbersIn(const QString& text, const QString& what) {
    static const QRegularExpression separators(QStringLiteral("[;\\s]+|,\\s+|,(?=$)"));
    static const QRegularExpression commas(QStringLiteral("[,;\\s]+"));
    const bool hasDecimalComma = QLocale().decimalPoint() == QLatin1String(",");
    std::vector<double> numbers;
    for (const QString& word : text.split(hasDecimalComma ? separators : commas, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        double value = QLocale().toDouble(word, &isNumber);
        if (!isNumber) value = QLocale::c().toDouble(word, &isNumber);
        if (!isNumber || value <= 0)
            throw InvalidArgument(SweepDialog::tr("%1: \"%2\" is not a number above 0").arg(what, word).toStdString());
        numbers.push_back(value);
    }
    return numbers;
}

QString numberList(const std::vector<double>& numbers) {
    QStringList words;
    for (const double number : numbers) words << QLocale().toString(number, 'g', 6);
    return words.join(QLocale().decimalPoint() == QLatin1String(",") ? QStringLiteral("; ") : QStringLiteral(", "));
}

}  // namespace

SweepDialog::SweepDialog(const Experiment& base, std::shared_ptr<const Corpus> corpus, QWidget* parent)
    : QDialog(parent), m_base(base), m_corpus(std::move(corpus)) {
    setWindowTitle(tr("Sweep"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* intro = new QLabel(
        tr("Repeats the open experiment with every combination of these values. What the database holds already is "
           "not run again."),
        this);
    intro->setWordWrap(true);
    form->addRow(intro);
    form->addRow(tr("Si&zes"), makeSizes());
    m_allocators = makeAllocators();
    form->addRow(tr("&Allocators"), m_allocators);
    m_calibrators = makeCalibrators();
    form->addRow(tr("Ca&librators"), m_calibrators);
    form->addRow(tr("Calibration &groups"), makeGroups());
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setWordWrap(true);
    m_count->setTextFormat(Qt::PlainText);
    form->addRow(m_count);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    form->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_sizeKind, &QComboBox::currentIndexChanged, this, &SweepDialog::count);
    connect(m_sizes, &QLineEdit::textChanged, this, &SweepDialog::count);
    connect(m_allocators, &QListWidget::itemChanged, this, &SweepDialog::count);
    connect(m_calibrators, &QListWidget::itemChanged, this, &SweepDialog::count);
    connect(m_groups, &QPlainTextEdit::textChanged, this, &SweepDialog::count);
    setMinimumWidth(48 * fontMetrics().averageCharWidth());
    resize(72 * fontMetrics().averageCharWidth(), sizeHint().height());
    count();
}

QWidget* SweepDialog::makeSizes() {
    auto* sizes = new QWidget(this);
    auto* row = new QHBoxLayout(sizes);
    row->setContentsMargins(0, 0, 0, 0);
    m_sizeKind = new QComboBox(sizes);
    m_sizeKind->addItems({tr("average bits"), tr("MiB")});
    m_sizeKind->setObjectName(QStringLiteral("sizeKind"));
    m_sizeKind->setAccessibleName(tr("Unit of the sizes"));
    m_sizeKind->setToolTip(
        tr("Average bits: the size that the model would have with all layers at this width. MiB: budgets."));
    m_sizes = new QLineEdit(sizes);
    m_sizes->setObjectName(QStringLiteral("sizes"));
    m_sizes->setAccessibleName(tr("Sizes"));
    m_sizes->setToolTip(tr("Numbers, separated by spaces or semicolons; each is one point of every curve."));
    m_sizes->setText(numberList({3, 3.5, 4, 5, 6, 8}));
    row->addWidget(m_sizeKind);
    row->addWidget(m_sizes, 1);
    return sizes;
}

QListWidget* SweepDialog::makeAllocators() {
    QListWidget* list = choiceList(this, tr("Allocators"));
    list->setObjectName(QStringLiteral("allocators"));
    const AllocationChoice& allocation = m_base.allocation;
    addChoice(list, tr("float (nothing quantized)"), "float", true, tr("The dashed line that all others are held to."));
    for (const AllocatorEntry& entry : allocators()) {
        const std::string name(entry.name);
        const QString text = choiceText("allocation", name);
        const QString tip = choiceDefinition("allocation", name);
        if (name != "myqasr") {
            addChoice(list, text, name, name == "uniform" || name == allocation.allocator, tip);
            continue;
        }
        for (const char* order : {"smallest-first", "largest-first", "shuffled"}) {
            const bool isOn = allocation.allocator == name && allocation.order == order;
            addChoice(list, QStringLiteral("%1, %2").arg(text, choiceText("order", order)), name + ":" + order, isOn,
                      tip);
        }
    }
    return list;
}

QListWidget* SweepDialog::makeCalibrators() {
    QListWidget* list = choiceList(this, tr("Calibrators"));
    list->setObjectName(QStringLiteral("calibrators"));
    for (const Calibrator& calibrator : calibrators()) {
        const std::string name(calibrator.name);
        addChoice(list, choiceText("calibration", name), name, name == m_base.calibration.calibrator,
                  choiceDefinition("calibration", name));
    }
    return list;
}

QWidget* SweepDialog::makeGroups() {
    auto* groups = new QWidget(this);
    auto* row = new QHBoxLayout(groups);
    row->setContentsMargins(0, 0, 0, 0);
    m_groups = new QPlainTextEdit(groups);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setAccessibleName(tr("Calibration groups"));
    m_groups->setTabChangesFocus(true);
    m_groups->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_groups->setToolTip(tr("Subset expressions, one per line: each is calibrated on by itself."));
    m_groups->setFixedHeight(kListLines * (m_groups->fontMetrics().height() + 4));
    m_groups->setPlainText(QString::fromStdString(m_base.subsets.calibration.expression));
    auto* split = new QToolButton(groups);
    split->setText(tr("Split &by"));
    split->setToolTip(tr("Makes a line for every group of the test subset."));
    split->setPopupMode(QToolButton::InstantPopup);
    split->setEnabled(m_corpus != nullptr);
    auto* menu = new QMenu(split);
    const std::pair<QString, const char*> fields[] = {
        {tr("gender"), "gender"}, {tr("speaker"), "speaker"}, {tr("language"), "language"}, {tr("accent"), "accent"}};
    for (const auto& [text, field] : fields)
        menu->addAction(text, this, [this, field = std::string(field)] { addGroups(field); });
    split->setMenu(menu);
    row->addWidget(m_groups, 1);
    row->addWidget(split, 0, Qt::AlignTop);
    return groups;
}

void SweepDialog::addGroups(const std::string& field) {
    QStringList lines;
    try {
        for (const std::string& group : groupsOf(*m_corpus, m_base, field))
            lines << QString::fromStdString(narrowed(m_base.subsets.calibration.expression, field, group));
    } catch (const Error& error) {
        m_count->setText(QString::fromUtf8(error.what()));
        return;
    }
    if (!lines.isEmpty()) m_groups->setPlainText(lines.join(QLatin1Char('\n')));
}

Sweep SweepDialog::sweep() const {
    Sweep sweep{m_base, {}};
    auto& sizes = m_sizeKind->currentIndex() == 0 ? sweep.axes.averageBits : sweep.axes.budgetsMiB;
    sizes = numbersIn(m_sizes->text(), tr("Sizes"));
    sweep.axes.allocators = chosen(m_allocators);
    sweep.axes.calibrators = chosen(m_calibrators);
    for (const QString& line : m_groups->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) sweep.axes.calibrations.push_back(line.trimmed().toStdString());
    }
    if (sizes.empty()) throw InvalidArgument(tr("Enter at least one size.").toStdString());
    if (sweep.axes.allocators.empty()) throw InvalidArgument(tr("Choose at least one allocator.").toStdString());
    if (sweep.axes.calibrators.empty()) throw InvalidArgument(tr("Choose at least one calibrator.").toStdString());
    return sweep;
}

void SweepDialog::count() {
    m_experiments.clear();
    QString text;
    try {
        m_experiments = expand(sweep());
        text = tr("%n experiment(s)", nullptr, static_cast<int>(m_experiments.size()));
    } catch (const Error& error) {
        text = QString::fromUtf8(error.what());
    }
    const bool isUsable = !m_experiments.empty();
    m_count->setPalette(isUsable ? palette() : withTextColour(palette(), errorColour(palette())));
    m_count->setText(text);
    QPushButton* start = m_buttons->button(QDialogButtonBox::Ok);
    start->setText(isUsable ? tr("&Start %n experiment(s)", nullptr, static_cast<int>(m_experiments.size()))
                            : tr("&Start"));
    start->setEnabled(isUsable);
}

}  // namespace voxbit
