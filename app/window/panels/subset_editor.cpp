// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/subset_editor.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "app/window/mnemonic.h"
#include "app/window/speaker_model.h"
#include "core/base/error.h"
#include "widgets/chip_bar.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kExpressionPauseMs = 300;
/// Facets with more values show the most frequent ones: the expression reaches all.
constexpr std::size_t kMaxChips = 16;
constexpr int kMaxSeed = 1'000'000'000;

constexpr std::array kChipFields{Field::Subset, Field::Gender, Field::Language,
                                 Field::Accent, Field::Age,    Field::Label};

QString fieldText(Field field) {
    switch (field) {
        case Field::Gender:
            return SubsetEditor::tr("Gender");
        case Field::Language:
            return SubsetEditor::tr("Language");
        case Field::Accent:
            return SubsetEditor::tr("Accent");
        case Field::Age:
            return SubsetEditor::tr("Age");
        case Field::Subset:
            return SubsetEditor::tr("Part");
        case Field::Label:
            return SubsetEditor::tr("Word");
        default:
            return SubsetEditor::tr("Speaker");
    }
}

QString valueText(Field field, const std::string& value) {
    if (field == Field::Gender) return genderText(parseGender(value));
    return value.empty() ? SubsetEditor::tr("not said") : QString::fromStdString(value);
}

/// The chips of one field: its most frequent values and those that are on, in the order of their names.
void addChips(std::vector<Chip>& chips, const FacetIndex& index, const SubsetFacets& facets, const FacetCounts& counts,
              Field field) {
    const auto& names = index.values(field);
    const auto& available = counts.available[static_cast<std::size_t>(field)];
    const bool isAskedFor = facets.term(field) != nullptr;
    if (names.size() < 2 && !isAskedFor) return;
    std::vector<int> order(names.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    const auto isOn = [&](int value) { return isChipOn(facets, index, counts, field, value); };
    if (order.size() > kMaxChips) {
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const auto rank = [&](int i) {
                const bool isNamed = isAskedFor && isOn(i);
                return std::pair(isNamed, available[static_cast<std::size_t>(i)]);
            };
            return rank(a) > rank(b);
        });
        order.resize(kMaxChips);
        std::sort(order.begin(), order.end());
    }
    for (const int value : order) {
        const std::string& name = names[static_cast<std::size_t>(value)];
        Chip chip;
        chip.key = QString::fromStdString(std::string(fieldName(field)) + "=" + name);
        chip.label = valueText(field, name);
        chip.group = fieldText(field);
        chip.count = static_cast<int>(available[static_cast<std::size_t>(value)]);
        chip.isOn = isOn(value);
        chips.push_back(std::move(chip));
    }
}

}  // namespace

SubsetEditor::SubsetEditor(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_typing(new QTimer(this)),
      m_error(new QLabel(this)),
      m_chips(new ChipBar(this)) {
    m_typing->setSingleShot(true);
    m_typing->setInterval(kExpressionPauseMs);
    connect(m_typing, &QTimer::timeout, this, [this] { commit(m_side); });
    auto* lines = new QGridLayout;
    lines->setColumnStretch(1, 1);
    for (const Side side : {Side::Calibration, Side::Test}) {
        makeLine(side);
        lines->addWidget(line(side).button, static_cast<int>(side), 0);
        lines->addWidget(line(side).edit, static_cast<int>(side), 1);
    }
    m_error->setWordWrap(true);
    m_error->setAccessibleName(tr("What is wrong with the expression"));
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chips->setAccessibleName(tr("Facets of the edited subset"));
    m_chips->setToolTip(
        tr("Values that the corpus knows, with the number of utterances that each would give. "
           "None of a group: all of it."));
    makeLimits();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(lines);
    layout->addWidget(m_error);
    auto* toggles = new QHBoxLayout;
    toggles->addWidget(m_facetsShown);
    toggles->addWidget(m_limits);
    toggles->addStretch();
    layout->addLayout(toggles);
    layout->addWidget(m_chips);
    layout->addWidget(m_limitRow);

    connect(m_chips, &ChipBar::toggled, this, &SubsetEditor::onChip);
    connect(&m_workbench, &Workbench::experimentChanged, this, &SubsetEditor::showExperiment);
    connect(&m_workbench, &Workbench::subsetsChanged, this, [this] {
        if (m_index) count();
        showError();
    });
    line(m_side).button->setChecked(true);
    showExperiment();
}

SubsetEditor::~SubsetEditor() {
    // They take what was typed when they lose the focus, and they lose that when the editor is gone already.
    for (const Line& each : m_lines) each.edit->disconnect(this);
}

void SubsetEditor::makeLine(Side side) {
    const bool isTest = side == Side::Test;
    Line& made = line(side);
    made.button = new QRadioButton(isTest ? tr("&Test on") : tr("&Calibrate on"), this);
    made.button->setToolTip(
        isTest ? tr("Edit the test subset: utterances that are recognised and counted")
               : tr("Edit the calibration subset: utterances that layers are ranked and calibrated on"));
    made.edit = new QLineEdit(this);
    made.edit->setAccessibleName(isTest ? tr("Expression of the test subset")
                                        : tr("Expression of the calibration subset"));
    made.edit->setPlaceholderText(tr("everyone"));
    made.edit->setClearButtonEnabled(true);
    made.edit->setToolTip(
        tr("Which utterances, for example: gender=F & accent in (RP, Scottish) & !(subset=train | duration>=20). "
           "Fields: speaker, gender, language, accent, age, subset, duration, label. "
           "Comparisons: = != ~ (contains) !~ < <= > >= in. Empty: everyone."));
    connect(made.button, &QRadioButton::toggled, this, [this, side](bool isOn) {
        if (isOn) setSide(side);
    });
    connect(made.edit, &QLineEdit::textEdited, this, [this, side] {
        line(side).isTyped = true;  // before anything shows the experiment again
        setSide(side);
        onTyped(side);
    });
    connect(made.edit, &QLineEdit::editingFinished, this, [this, side] {
        commit(side);
        m_workbench.endMerge();
    });
}

void SubsetEditor::makeLimits() {
    m_limits = new QToolButton(this);
    m_limits->setCheckable(true);
    m_limits->setAutoRaise(true);
    m_limits->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_limits->setToolTip(tr("Take only some of the utterances that answer: a number, an amount of audio, and which"));
    m_facetsShown = new QToolButton(this);
    m_facetsShown->setCheckable(true);
    m_facetsShown->setChecked(true);
    m_facetsShown->setAutoRaise(true);
    m_facetsShown->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_facetsShown->setText(tr("&Facets"));
    m_facetsShown->setArrowType(Qt::DownArrow);
    m_facetsShown->setToolTip(tr("Show or hide the values that the corpus knows, to leave more room for the table"));
    m_limitRow = new QWidget(this);
    m_count = new QSpinBox(m_limitRow);
    m_count->setRange(0, 10'000'000);
    m_count->setSpecialValueText(tr("all"));
    m_seconds = new QDoubleSpinBox(m_limitRow);
    m_seconds->setRange(0, 1e8);
    m_seconds->setDecimals(0);
    m_seconds->setSingleStep(30);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setSpecialValueText(tr("all"));
    m_seed = new QSpinBox(m_limitRow);
    m_seed->setRange(0, kMaxSeed);
    auto* grid = new QGridLayout(m_limitRow);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    int column = 0;
    const auto place = [&](QAbstractSpinBox* box, const QString& text, const QString& tip) {
        auto* label = new QLabel(text, m_limitRow);
        label->setBuddy(box);
        box->setAccessibleName(withoutMnemonic(text));
        box->setToolTip(tip);
        box->setKeyboardTracking(false);
        // As narrow as the panel asks: their hints are as wide as their largest values.
        box->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000")) + 4);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid->addWidget(label, 0, column);
        grid->addWidget(box, 1, column);
        grid->setColumnStretch(column++, 1);
    };
    place(m_count, tr("&Utterances"), tr("At most so many utterances"));
    place(m_seconds, tr("&Audio"), tr("At most so many seconds of audio"));
    place(m_seed, tr("See&d"), tr("Which ones, where not all are taken: another seed draws others"));
    connect(m_facetsShown, &QToolButton::toggled, this, [this](bool isOpen) {
        m_facetsShown->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        showChips();
    });
    connect(m_limits, &QToolButton::toggled, this, [this](bool isOpen) {
        m_limitRow->setVisible(isOpen);
        showLimits();
    });
    connect(m_count, &QSpinBox::valueChanged, this, [this](int value) {
        editRequest(
            tr("Limit the utterances"), [value](SubsetRequest& r) { r.count = value; }, tr("count"));
    });
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        editRequest(
            tr("Limit the audio"), [value](SubsetRequest& r) { r.totalSeconds = value; }, tr("seconds"));
    });
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int value) {
        const auto seed = static_cast<std::uint64_t>(value);
        editRequest(
            tr("Draw other utterances"), [seed](SubsetRequest& r) { r.seed = seed; }, tr("seed"));
    });
    m_limitRow->hide();
}

const SubsetRequest& SubsetEditor::request(Side side) const {
    const SubsetChoice& subsets = m_workbench.experiment().subsets;
    return side == Side::Test ? subsets.test : subsets.calibration;
}

void SubsetEditor::editRequest(const QString& what, const std::function<void(SubsetRequest&)>& change,
                               const QString& key) {
    const bool isTest = m_side == Side::Test;
    const QString side = isTest ? QStringLiteral("test.") : QStringLiteral("calibration.");
    m_workbench.edit(
        what,
        [&](Experiment& experiment) { change(isTest ? experiment.subsets.test : experiment.subsets.calibration); },
        key.isEmpty() ? key : side + key);
}

void SubsetEditor::setIndex(std::shared_ptr<const FacetIndex> index) {
    m_index = std::move(index);
    count();
    showError();
}

void SubsetEditor::setSide(Side side) {
    if (m_side == side) return;
    commit(m_side);
    m_workbench.endMerge();
    m_side = side;
    line(side).button->setChecked(true);
    showExperiment();
}

void SubsetEditor::onTyped(Side side) {
    Line& typed = line(side);
    typed.error.clear();
    try {
        const auto facets = SubsetFacets::parse(typed.edit->text().toStdString());
        if (m_index) m_index->count(facets, m_workbench.corpus().value->durationsS);
        m_typing->start();
    } catch (const Error& error) {
        m_typing->stop();
        typed.error = QString::fromUtf8(error.what());
    }
    showError();
}

/// What was typed becomes the experiment's, unless it is broken.
void SubsetEditor::commit(Side side) {
    m_typing->stop();
    Line& typed = line(side);
    if (!typed.isTyped || !typed.error.isEmpty()) return;
    typed.isTyped = false;
    const std::string text = typed.edit->text().toStdString();
    const bool isTest = side == Side::Test;
    m_workbench.edit(
        tr("Choose speakers"),
        [&](Experiment& experiment) {
            (isTest ? experiment.subsets.test : experiment.subsets.calibration).expression = text;
        },
        isTest ? QStringLiteral("test.expression") : QStringLiteral("calibration.expression"));
}

void SubsetEditor::setFacets(const SubsetFacets& facets) {
    line(m_side).isTyped = false;
    line(m_side).error.clear();
    m_typing->stop();
    editRequest(tr("Choose speakers"), [&](SubsetRequest& request) { request.expression = facets.text(); });
    showExperiment();  // also when nothing changed but what was typed
}

void SubsetEditor::showExperiment() {
    for (const Side side : {Side::Calibration, Side::Test}) {
        Line& shown = line(side);
        if (shown.isTyped) continue;
        const QString text = QString::fromStdString(request(side).expression);
        if (shown.edit->text() == text) continue;
        shown.edit->setText(text);
        shown.edit->setCursorPosition(0);
    }
    showLimits();
    count();
    showError();
}

void SubsetEditor::count() {
    m_countError.clear();
    m_counts.reset();
    const auto& corpus = m_workbench.corpus().value;
    if (m_index && corpus && corpus->corpus.get() == &m_index->corpus()) {
        try {
            m_facets = SubsetFacets::parse(request(m_side).expression);
            m_counts = m_index->count(m_facets, corpus->durationsS);
        } catch (const Error& error) {
            m_countError = QString::fromUtf8(error.what());
        }
    }
    showChips();
    Q_EMIT changed();
}

void SubsetEditor::showChips() {
    std::vector<Chip> chips;
    if (m_counts) {
        for (const Field field : kChipFields) addChips(chips, *m_index, m_facets, *m_counts, field);
    }
    m_chips->setEnabled(m_counts.has_value());
    m_facetsShown->setEnabled(!chips.empty());
    m_chips->setVisible(!chips.empty() && m_facetsShown->isChecked());
    m_chips->setChips(std::move(chips));
}

void SubsetEditor::showLimits() {
    const SubsetRequest& now = request(m_side);
    const QSignalBlocker count(m_count);
    const QSignalBlocker seconds(m_seconds);
    const QSignalBlocker seed(m_seed);
    m_count->setValue(static_cast<int>(std::min<std::int64_t>(now.count, m_count->maximum())));
    m_seconds->setValue(now.totalSeconds);
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(now.seed, kMaxSeed)));
    const bool isLimited = now.count > 0 || now.totalSeconds > 0;
    m_seed->setEnabled(isLimited);
    const QLocale locale;
    QStringList parts;
    if (now.count > 0) parts << locale.toString(static_cast<qlonglong>(now.count));
    if (now.totalSeconds > 0) parts << tr("%1 s").arg(locale.toString(now.totalSeconds, 'f', 0));
    m_limits->setText(isLimited ? tr("&Limit: %1").arg(parts.join(tr(", "))) : tr("&Limit: none"));
    m_limits->setArrowType(m_limits->isChecked() ? Qt::DownArrow : Qt::RightArrow);
}

void SubsetEditor::showError(const QString& hint) {
    const Line& now = line(m_side);
    QString text = hint;
    if (text.isEmpty() && !now.error.isEmpty()) {
        text = tr("%1. The last good expression stays in force.").arg(now.error);
    }
    if (text.isEmpty()) text = m_countError;
    const auto& subsets = m_workbench.subsets();
    if (text.isEmpty() && subsets.status == Loadable<ChosenSubsets>::Status::Failed) text = subsets.text;
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_error->setPalette(withTextColour(palette(), errorColour(palette())));
}

void SubsetEditor::onChip(const QString& key, bool isOn) {
    if (!m_counts) return;
    const std::string text = key.toStdString();
    const std::size_t sign = text.find('=');
    for (const Field field : kChipFields) {
        if (text.substr(0, sign) != fieldName(field)) continue;
        setFacets(withChip(m_facets, *m_index, *m_counts, field, text.substr(sign + 1), isOn));
        return;
    }
}

bool SubsetEditor::checkSpeakers(const std::set<std::string>& speakers, bool isOn) {
    if (!m_counts || speakers.empty()) return false;
    const auto after = withSpeakers(m_facets, *m_index, m_workbench.corpus().value->durationsS, speakers, isOn);
    if (!after) {
        showError(isOn ? tr("No recording of this speaker answers the rest of the expression.")
                       : tr("A subset needs at least one speaker: check another one first."));
        return false;
    }
    setFacets(*after);
    return true;
}

void SubsetEditor::chooseOnly(const std::set<std::string>& speakers) {
    if (!m_index) return;
    SubsetFacets facets = m_facets;
    facets.setTerm({Field::Speaker, false, speakers});
    // Someone whom another facet keeps out is meant all the same.
    if (!speakers.empty() && m_counts) {
        if (const auto after = withSpeakers(facets, *m_index, m_workbench.corpus().value->durationsS, speakers, true)) {
            facets = *after;
        }
    }
    setFacets(facets);
}

void SubsetEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_error != nullptr) {
        m_error->setPalette(withTextColour(m_error->palette(), errorColour(palette())));
    }
}

}  // namespace voxbit
