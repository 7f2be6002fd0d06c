// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/model_panel.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <algorithm>

#include "app/window/float_parts.h"
#include "app/window/settings.h"
#include "app/window/table_export.h"
#include "core/base/error.h"
#include "widgets/state_page.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

constexpr double kBytesPerFloat = 4;
constexpr int kHashDigits = 12;
constexpr int kNameCharacters = 24;  ///< that the table shows of a long name; the column can be widened

std::int64_t parameterCount(const LoadedModel& model) {
    std::int64_t sum = 0;
    for (const ModelTensor& tensor : model.tensors) {
        if (!tensor.isBuffer) sum += tensor.count();
    }
    return sum;
}

/// "94.4 million", "12,345".
QString countText(std::int64_t count) {
    const QLocale locale;
    if (count < 1'000'000) return locale.toString(static_cast<qlonglong>(count));
    return ModelPanel::tr("%1 million").arg(locale.toString(static_cast<double>(count) / 1e6, 'f', 1));
}

QString reasonText(const FloatPart& part) {
    const QString detail = QString::fromStdString(part.detail);
    switch (part.reason) {
        case FloatReason::Pinned:
            return ModelPanel::tr("pinned to float");
        case FloatReason::NoWeight:
            return ModelPanel::tr("no weight: they multiply activations");
        case FloatReason::Excluded:
            return ModelPanel::tr("excluded by the pattern %1").arg(detail);
        case FloatReason::Kind:
            return ModelPanel::tr("its kind, %1, is not chosen").arg(detail);
        case FloatReason::NotIncluded:
            return ModelPanel::tr("no include pattern matches");
        case FloatReason::Positional:
            return ModelPanel::tr("positional convolution, excluded by the pattern %1").arg(detail);
        case FloatReason::Rest:
            break;
    }
    return ModelPanel::tr("norms, biases, embeddings");
}

QString partText(const FloatPart& part) {
    const auto count = static_cast<int>(part.count);
    if (part.reason == FloatReason::NoWeight) return ModelPanel::tr("%n attention product(s)", nullptr, count);
    if (part.reason == FloatReason::Rest) return ModelPanel::tr("%n other tensor(s)", nullptr, count);
    return QString::fromStdString(part.name);
}

}  // namespace

ModelPanel::ModelPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent),
      m_workbench(context.workbench),
      m_jobs(context.jobs),
      m_settings(context.settings),
      m_recent(new QMenu(this)),
      m_floatParts(new TableModel(this)) {
    auto* content = new QWidget(this);
    m_name = new QLabel(content);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setAccessibleName(tr("Name of the model"));
    // A long name must not widen the window.
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* open = new QToolButton(content);
    open->setText(tr("O&pen"));
    open->setToolTip(tr("Open a checkpoint folder in Hugging Face layout, or one that was open before"));
    open->setPopupMode(QToolButton::InstantPopup);
    open->setMenu(m_recent);
    connect(m_recent, &QMenu::aboutToShow, this, &ModelPanel::fillRecent);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(open);

    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(1);
    m_kind = addFact(form, tr("Network"), tr("Family of the network and what its head answers"));
    m_layers = addFact(form, tr("Layers"), tr("Layers that can be quantized, with and without a weight of their own"));
    m_size = addFact(form, tr("Parameters"), tr("Trained numbers, and what they take as 32-bit floats"));
    m_audio = addFact(form, tr("Audio"), tr("What the network hears"));
    m_output = addFact(form, tr("Output"), tr("Characters or classes that it tells apart"));
    m_hash = addFact(form, tr("Hash"), tr("SHA-256 of configuration, vocabulary and weights: names the model in runs"));

    m_floatTitle = new QLabel(content);
    m_floatTitle->setWordWrap(true);
    m_floatTitle->setToolTip(tr("Parts that keep 32 bits whatever the budget is"));
    m_table = new TableView(content);
    m_table->setObjectName(QStringLiteral("layers"));
    m_table->setSourceModel(m_floatParts, TableModel::SortRole);
    m_table->setAccessibleName(tr("What is not quantized, and why"));
    addTableActions(m_table, [] { return tr("not_quantized"); });
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setMinimumHeight(4 * (fontMetrics().height() + 6));
    m_floatTitle->setBuddy(m_table);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(form);
    layout->addWidget(m_floatTitle);
    layout->addWidget(m_table, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);  // what gets the focus scrolls into view
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page = new StatePage(scroll, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(2, 2, 2, 2);
    outer->addWidget(m_page);

    connect(m_page, &StatePage::actionRequested, this, &ModelPanel::chooseFolder);
    connect(&m_workbench, &Workbench::modelChanged, this, &ModelPanel::showModel);
    connect(&m_workbench, &Workbench::planChanged, this, &ModelPanel::showFloatParts);
    showModel();
}

QLabel* ModelPanel::addFact(QFormLayout* form, const QString& name, const QString& tip) {
    auto* label = new QLabel(name, this);
    label->setToolTip(tip);
    auto* value = new QLabel(this);
    value->setToolTip(tip);
    value->setAccessibleName(name);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(label, value);
    return value;
}

void ModelPanel::open(const QString& folder) {
    m_settings.addRecent(Setting::RecentModels, folder);
    m_workbench.changeModel(folder);
}

void ModelPanel::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Checkpoint folder in Hugging Face layout"));
    if (!folder.isEmpty()) open(folder);
}

void ModelPanel::fillRecent() {
    m_recent->clear();
    m_recent->addAction(tr("Open &folder ..."), this, &ModelPanel::chooseFolder);
    m_recent->addSeparator();
    const QStringList folders = m_settings.get(Setting::RecentModels).toStringList();
    for (const QString& folder : folders) {
        QAction* action = m_recent->addAction(QFileInfo(folder).fileName(), this, [this, folder] { open(folder); });
        action->setToolTip(folder);
    }
    if (folders.isEmpty()) m_recent->addAction(tr("No recent models yet"))->setEnabled(false);
    m_recent->setToolTipsVisible(true);
}

void ModelPanel::showModel() {
    const auto& model = m_workbench.model();
    using Status = Loadable<LoadedModel>::Status;
    if (model.status == Status::Ready) {
        showFacts(*model.value);
        showFloatParts();
        m_page->showContent();
    } else if (model.status == Status::Loading) {
        m_page->showLoading(model.text);
    } else if (model.status == Status::Failed) {
        m_page->showError(tr("This model cannot be opened"), model.text, tr("Open another &model ..."));
    } else {
        m_page->showEmpty(
            tr("No model is open"),
            tr("A wav2vec2 or wav2vec2-conformer checkpoint in Hugging Face layout, or a keyword spotting "
               "model that voxbit-cli convert wrote. Open its folder, or drop it onto the window."),
            tr("Open &model folder ..."));
    }
}

void ModelPanel::showFacts(const LoadedModel& model) {
    const QLocale locale;
    const ModelConfig& config = model.checkpoint.config;
    const QString folder = QString::fromStdString(model.checkpoint.directory.string());
    m_name->setText(QFileInfo(folder).fileName());
    m_name->setToolTip(folder);
    m_kind->setText(config.head == Head::Ctc
                        ? tr("%1, CTC").arg(QString::fromStdString(std::string(config.modelType())))
                        : tr("%1, classification").arg(QString::fromStdString(std::string(config.modelType()))));
    const auto products = std::count_if(model.layers.begin(), model.layers.end(),
                                        [](const LayerInfo& layer) { return layer.kind == LayerKind::MatMul; });
    const auto weighted = static_cast<std::ptrdiff_t>(model.layers.size()) - products;
    m_layers->setText(tr("%1 with weights, %2")
                          .arg(locale.toString(static_cast<qlonglong>(weighted)),
                               tr("%n attention product(s)", nullptr, static_cast<int>(products))));
    const std::int64_t parameters = parameterCount(model);
    m_size->setText(tr("%1, %2 MiB as float32")
                        .arg(countText(parameters),
                             locale.toString(static_cast<double>(parameters) * kBytesPerFloat / kBytesPerMiB, 'f', 2)));
    const PreprocessorConfig& audio = model.checkpoint.preprocessor;
    const QString rate = locale.toString(audio.samplingRateHz / 1000.0, 'g', 4);
    m_audio->setText(audio.doNormalize ? tr("%1 kHz mono, normalised").arg(rate) : tr("%1 kHz mono").arg(rate));
    m_output->setText(config.head == Head::Ctc ? tr("%n character(s) and marks", nullptr, config.outputSize())
                                               : tr("%n class(es)", nullptr, config.outputSize()));
    showHash();
}

/// The weights are still being hashed when the model is ready.
void ModelPanel::showHash() {
    m_jobs.cancel(m_hashJob);
    m_hash->setText(QStringLiteral("..."));
    m_hashJob = m_jobs.start(
        Lane::Quick, tr("Hash the model"), this,
        [hash = m_workbench.model().value->hash](Workspace&, const RunControl& control) { return hash.get(control); },
        [this](const std::shared_ptr<const std::string>& hash) {
            const QString digits = QString::fromStdString(*hash);
            m_hash->setText(digits.left(kHashDigits));
            m_hash->setToolTip(digits);
        });
}

void ModelPanel::showFloatParts() {
    const auto& model = m_workbench.model();
    if (!model.isReady()) return;
    const Experiment& experiment = m_workbench.experiment();
    Table table;
    table.columns = {{tr("Part").toStdString()}, {tr("Why").toStdString()}, {tr("Parameters").toStdString()}};
    try {
        const auto parts =
            floatParts(experiment.layers, experiment.size.positionalBits, model.value->layers, model.value->tensors);
        std::int64_t sum = 0;
        for (const FloatPart& part : parts) {
            sum += part.parameters;
            table.rows.push_back({partText(part).toStdString(), reasonText(part).toStdString(), part.parameters});
        }
        const double share = 100.0 * static_cast<double>(sum) / static_cast<double>(parameterCount(*model.value));
        m_floatTitle->setText(tr("Not &quantized: %1 % of the parameters").arg(QLocale().toString(share, 'f', 1)));
    } catch (const Error& error) {
        m_floatTitle->setText(QString::fromUtf8(error.what()));
    }
    m_table->setVisible(!table.rows.empty());
    m_floatParts->setTable(std::move(table));
    m_table->resizeColumnsToContents();
    const int widest = std::max(kNameCharacters * fontMetrics().averageCharWidth(), m_table->viewport()->width() / 2);
    if (m_table->columnWidth(0) > widest) m_table->setColumnWidth(0, widest);
}

}  // namespace voxbit
