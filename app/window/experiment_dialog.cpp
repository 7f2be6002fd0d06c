// SPDX-License-Identifier: Apache-2.0
#include "app/window/experiment_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <algorithm>

#include "app/window/core_text.h"
#include "app/window/workbench.h"
#include "core/base/delimited.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

/// Core's description of a member in the user's language; a translation is under the context "Experiment".
QString helpText(std::string_view help, const Constraint& constraint) {
    QString text = QCoreApplication::translate("Experiment", std::string(help).c_str());
    const std::string range = constraint.choices.empty() ? constraint.text() : std::string();
    if (!range.empty()) text += QStringLiteral(" (%1)").arg(toQString(range));
    return text;
}

/// How a line of text becomes a member: text as it is, everything else as YAML.
enum class LineForm { Text, Value };

template <class T>
constexpr LineForm lineForm() {
    if constexpr (fields::IsOptional<T>::value) {
        return lineForm<typename T::value_type>();
    } else {
        return std::is_same_v<T, std::string> ? LineForm::Text : LineForm::Value;
    }
}

QString lineOf(const Json& value) {
    if (value.is_null() || (value.is_structured() && value.empty())) return {};
    return toQString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// @param empty what no text stands for
Json valueOf(const QString& line, LineForm form, const Json& empty, const std::string& path) {
    const std::string text = line.trimmed().toStdString();
    if (text.empty()) return empty;
    return form == LineForm::Text ? Json(text) : yamlToJson(text, path);
}

}  // namespace

/// Walks the description: a page for every described member, a row for every other one.
class ExperimentDialog::Pages {
  public:
    explicit Pages(ExperimentDialog& dialog) : m_dialog(dialog), m_general(makePage(tr("general"))) {}

    template <class T>
    void operator()(std::string_view name, const T& value, std::string_view help, const Constraint& constraint = {}) {
        const std::string path = m_path.empty() ? std::string(name) : m_path + "." + std::string(name);
        if constexpr (fields::Described<T>) {
            const std::string outerPath = std::exchange(m_path, path);
            QFormLayout* outer = m_section;
            if (outer == nullptr) m_section = makePage(toQString(name));
            T::describe(value, *this);
            m_section = outer;
            m_path = outerPath;
        } else {
            addRow(path, makeEditor(path, value, constraint), helpText(help, constraint));
        }
    }

  private:
    QFormLayout* makePage(const QString& title) {
        auto* area = new QScrollArea;
        auto* page = new QWidget;
        auto* form = new QFormLayout(page);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        area->setWidget(page);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_dialog.m_pages->addWidget(area);
        m_dialog.m_sections->addItem(title);
        return form;
    }

    void addRow(const std::string& path, QWidget* editor, const QString& help) {
        // The page says the first part of the path.
        const std::size_t dot = m_section == nullptr ? std::string::npos : path.find('.');
        const QString name = toQString(dot == std::string::npos ? path : path.substr(dot + 1));
        editor->setObjectName(toQString(path));
        editor->setAccessibleName(name);
        editor->setAccessibleDescription(help);
        editor->setToolTip(QStringLiteral("--%1").arg(toQString(path)));
        auto* label = new QLabel(help);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setPalette(withTextColour(label->palette(), faintTextColour(label->palette())));
        QFormLayout* form = m_section == nullptr ? m_general : m_section;
        form->addRow(name, editor);
        form->addRow(QString(), label);
    }

    template <class T>
    QWidget* makeEditor(const std::string& path, const T& value, const Constraint& constraint) {
        if constexpr (std::is_same_v<T, bool>) {
            auto* box = new QCheckBox;
            box->setChecked(value);
            connect(box, &QCheckBox::toggled, &m_dialog, &ExperimentDialog::check);
            m_dialog.m_fields.push_back({path, [box] { return Json(box->isChecked()); }});
            return box;
        } else if constexpr (std::is_same_v<T, int>) {
            auto* box = new QSpinBox;
            constexpr double kMost = std::numeric_limits<int>::max();
            box->setRange(static_cast<int>(std::max(constraint.minimum, -kMost)),
                          static_cast<int>(std::min(constraint.maximum, kMost)));
            box->setValue(value);
            connect(box, &QSpinBox::valueChanged, &m_dialog, &ExperimentDialog::check);
            m_dialog.m_fields.push_back({path, [box] { return Json(box->value()); }});
            return box;
        } else {
            if constexpr (std::is_same_v<T, std::string>) {
                if (!constraint.choices.empty()) return makeChoice(path, value, constraint.choices);
            }
            return makeLine(path, fields::writeValue(value), lineForm<T>(), fields::writeValue(T{}));
        }
    }

    QWidget* makeChoice(const std::string& path, const std::string& value, const std::vector<std::string>& choices) {
        auto* box = new QComboBox;
        for (const std::string& choice : choices) box->addItem(toQString(choice));
        box->setCurrentText(toQString(value));
        connect(box, &QComboBox::currentIndexChanged, &m_dialog, &ExperimentDialog::check);
        m_dialog.m_fields.push_back({path, [box] { return Json(box->currentText().toStdString()); }});
        return box;
    }

    QWidget* makeLine(const std::string& path, const Json& value, LineForm form, const Json& empty) {
        auto* line = new QLineEdit(lineOf(value));
        line->setCursorPosition(0);
        connect(line, &QLineEdit::textChanged, &m_dialog, &ExperimentDialog::check);
        m_dialog.m_fields.push_back({path, [=] { return valueOf(line->text(), form, empty, path); }});
        return line;
    }

    ExperimentDialog& m_dialog;
    QFormLayout* m_general;
    QFormLayout* m_section = nullptr;  ///< of the described member that is being walked
    std::string m_path;
};

ExperimentDialog::ExperimentDialog(const Experiment& experiment, const std::string& section, QWidget* parent)
    : QDialog(parent),
      m_sections(new QListWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Experiment settings"));
    m_sections->setAccessibleName(tr("Sections"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    auto* intro = new QLabel(
        tr("Everything that an experiment file can say, under the names that it has there and on the command line. "
           "Lists and mappings are written as in YAML: [a, b] and {a: 8}."),
        this);
    intro->setWordWrap(true);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_sections);
    columns->addWidget(m_pages, 1);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(intro);
    rows->addLayout(columns, 1);
    rows->addWidget(m_problem);
    rows->addWidget(m_buttons);

    Pages pages(*this);
    Experiment::describe(experiment, pages);
    m_sections->setFixedWidth(m_sections->sizeHintForColumn(0) + 4 * fontMetrics().averageCharWidth());
    connect(m_sections, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    const auto found = m_sections->findItems(toQString(section), Qt::MatchExactly);
    m_sections->setCurrentRow(found.isEmpty() ? 0 : m_sections->row(found.front()));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(96 * fontMetrics().averageCharWidth(), 34 * fontMetrics().height());
    check();
}

Experiment ExperimentDialog::experiment() const {
    Json json = Json::object();
    for (const Field& field : m_fields) {
        Json* target = &json;
        for (const auto part : splitLine(field.path, '.')) target = &(*target)[std::string(part)];
        *target = field.value();
    }
    auto changed = fromJson<Experiment>(json, {});
    changed.validate();
    return changed;
}

void ExperimentDialog::check() {
    QString problem;
    try {
        experiment();
    } catch (const Error& error) {
        problem = QString::fromUtf8(error.what());
    }
    m_problem->setPalette(withTextColour(palette(), errorColour(palette())));
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

void editExperiment(Workbench& workbench, const std::string& section, QWidget* parent) {
    ExperimentDialog dialog(workbench.experiment(), section, parent);
    if (dialog.exec() != QDialog::Accepted) return;
    workbench.edit(ExperimentDialog::tr("Experiment settings"),
                   [&](Experiment& experiment) { experiment = dialog.experiment(); });
}

}  // namespace voxbit
