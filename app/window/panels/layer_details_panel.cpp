// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/layer_details_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <algorithm>

#include "app/window/bits_explanation.h"
#include "app/window/core_text.h"
#include "app/window/export_header.h"
#include "app/window/layer_figures.h"
#include "app/window/layer_model.h"
#include "app/window/metric_text.h"
#include "app/window/workbench.h"
#include "core/base/as_index.h"
#include "core/report/figure_builders.h"
#include "widgets/figure_view.h"
#include "widgets/state_page.h"

namespace voxbit {
namespace {

constexpr int kPatienceMs = 150;
constexpr int kFocusFrame = 2;       ///< px
constexpr int kHistogramLines = 10;  ///< of text, at least
constexpr int kSolved = 0;           ///< in the list of pins: the allocator chooses

QLabel* valueLabel() {
    auto* label = new QLabel;
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QString weightStepText(const WeightQuantizer& weight) {
    if (weight.bits == kFloatBits || weight.scales.empty()) return LayerDetailsPanel::tr("none: float");
    const auto [least, largest] = std::minmax_element(weight.scales.begin(), weight.scales.end());
    if (weight.scales.size() == 1) return threeDigits(*least);
    if (weight.groupSize > 0)
        return LayerDetailsPanel::tr("%1 to %2 by groups of %3 inputs")
            .arg(threeDigits(*least), threeDigits(*largest))
            .arg(weight.groupSize);
    return LayerDetailsPanel::tr("%1 to %2 by channel").arg(threeDigits(*least), threeDigits(*largest));
}

QString inputStepText(const ActivationQuantizer& input) {
    if (input.isDynamic) return LayerDetailsPanel::tr("scaled anew for every recording");
    const auto range = clippingRange(input);
    if (!range) return LayerDetailsPanel::tr("none: float");
    return LayerDetailsPanel::tr("%1, clips at %2 and %3")
        .arg(threeDigits(range->step), threeDigits(range->low), threeDigits(range->high));
}

/// Scrolls what does not fit, and asks for as much height as wrapped text needs at the width that there is, but for no
/// more. Frames itself while it has the focus.
class TallScrollArea : public QScrollArea {
  public:
    TallScrollArea() { setViewportMargins(kFocusFrame, kFocusFrame, kFocusFrame, kFocusFrame); }
    QSize sizeHint() const override {
        const QSize usual = QScrollArea::sizeHint();
        return {usual.width(), maximumHeight() < QWIDGETSIZE_MAX ? maximumHeight() : usual.height()};
    }

  protected:
    bool event(QEvent* event) override {
        const bool isDone = QScrollArea::event(event);
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
        if (event->type() == QEvent::Paint && hasFocus()) {
            QPainter painter(this);
            painter.setPen(QPen(palette().color(QPalette::Highlight), kFocusFrame));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
        return isDone;
    }
    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        fit();
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
        return QScrollArea::eventFilter(watched, event);
    }

  private:
    void fit() {
        const int height = std::max(0, widget()->layout()->totalHeightForWidth(viewport()->width()));
        widget()->setMinimumHeight(height);
        const int whole = height + 2 * kFocusFrame;
        if (whole != maximumHeight()) setMaximumHeight(whole);
    }
};

}  // namespace

LayerDetailsPanel::LayerDetailsPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent), m_workbench(context.workbench), m_jobs(context.jobs) {
    m_page = new StatePage(makeContent(), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 4, 4);
    layout->addWidget(m_page);
    listen();
    setTexts();
}

QWidget* LayerDetailsPanel::makeContent() {
    m_title = new QLabel;
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_name = new QLineEdit;
    m_name->setReadOnly(true);
    m_name->setFrame(false);
    m_tensor = new QComboBox;
    m_tensorLabel = new QLabel;
    m_tensorLabel->setBuddy(m_tensor);
    m_figure = new FigureView;
    m_histogramPage = new StatePage(m_figure);
    m_histogramPage->setMinimumHeight(kHistogramLines * fontMetrics().height());
    m_histogramPage->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_whyTitle = new QLabel;
    m_whyTitle->setFont(bold);
    m_why = valueLabel();

    auto* words = new QWidget;
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_name);
    column->addWidget(makeFacts());
    column->addWidget(m_whyTitle);
    column->addWidget(m_why);
    auto* scroll = new TallScrollArea;
    scroll->setObjectName(QStringLiteral("facts"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(words);

    // The histogram never scrolls away: in a low window the words do.
    auto* content = new QWidget;
    auto* tensorRow = new QHBoxLayout;
    tensorRow->addWidget(m_tensorLabel);
    tensorRow->addWidget(m_tensor);
    tensorRow->addStretch();
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(scroll);
    layout->addLayout(tensorRow);
    layout->addWidget(m_histogramPage, 1);
    return content;
}

QWidget* LayerDetailsPanel::makeFacts() {
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (int row = 0; row < kFactRows; ++row) {
        Fact fact{new QLabel, valueLabel()};
        form->addRow(fact.name, fact.value);
        m_facts.push_back(fact);
    }
    m_pin = new QComboBox;
    m_pin->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_pinLabel = new QLabel;
    m_pinLabel->setBuddy(m_pin);
    auto* pinRow = new QHBoxLayout;
    pinRow->addWidget(m_pin);
    pinRow->addStretch();
    form->insertRow(BitsRow + 1, m_pinLabel, pinRow);
    return box;
}

void LayerDetailsPanel::listen() {
    connect(&m_workbench, &Workbench::modelChanged, this, &LayerDetailsPanel::showLayer);
    connect(&m_workbench, &Workbench::selectedLayerChanged, this, &LayerDetailsPanel::showLayer);
    connect(&m_workbench, &Workbench::rankingChanged, this, [this] {
        if (!hasLayer()) return;
        showSensitivity();
        countHistogram();
    });
    connect(&m_workbench, &Workbench::bitsChanged, this, &LayerDetailsPanel::showBits);
    connect(&m_workbench, &Workbench::scalesChanged, this, &LayerDetailsPanel::showScales);
    connect(m_pin, &QComboBox::activated, this, &LayerDetailsPanel::onPin);
    connect(m_tensor, &QComboBox::activated, this, &LayerDetailsPanel::countHistogram);
}

void LayerDetailsPanel::setTexts() {
    const auto name = [this](FactRow row, const QString& text, const QString& tip) {
        m_facts[row].name->setText(text);
        m_facts[row].name->setToolTip(tip);
        m_facts[row].value->setToolTip(tip);
        m_facts[row].value->setAccessibleName(text);
    };
    name(KindRow, tr("Kind"), tr("What the layer computes, and the shape of its weights"));
    name(SizeRow, tr("Parameters"), tr("Number of weights and biases"));
    name(WorkRow, tr("Work"), tr("Multiply-accumulates for a second of audio"));
    name(MetricRow, tr("Sensitivity"), tr("Value of the chosen metric; rank 1 is the least sensitive layer"));
    name(BitsRow, tr("Bits"), tr("Widths in the present bit map"));
    name(DistanceRow, tr("Distance"),
         tr("Measured by calibration: energy of the error that the widths make in the layer's output, relative to the "
            "output's energy"));
    name(WeightStepRow, tr("Weight step"), tr("Scale of the weights: the step between neighbouring levels"));
    name(InputStepRow, tr("Input step"),
         tr("Scale of what flows in: the step between neighbouring levels, and the values where it is clipped"));
    m_pinLabel->setText(tr("P&in"));
    m_pin->setAccessibleName(tr("Pinned width of the layer"));
    m_pin->setToolTip(tr("Gives the layer a width; the other layers are solved again"));
    m_tensorLabel->setText(tr("Hi&stogram of"));
    m_tensor->setAccessibleName(tr("Values of the histogram"));
    m_tensor->setToolTip(tr("What the layer puts out, or what flows into it. Calibration scales what flows in."));
    m_name->setAccessibleName(tr("Name of the layer"));
    findChild<QScrollArea*>(QStringLiteral("facts"))->setAccessibleName(tr("Facts of the layer"));
    m_whyTitle->setText(tr("Why these bits?"));
    m_why->setAccessibleName(m_whyTitle->text());
    fillPins();
    showLayer();
}

bool LayerDetailsPanel::hasLayer() const {
    const int layer = m_workbench.selectedLayer();
    const auto& model = m_workbench.model();
    return model.isReady() && layer >= 0 && asIndex(layer) < model.value->layers.size();
}

void LayerDetailsPanel::showLayer() {
    if (!hasLayer()) {
        m_jobs.cancel(m_job);
        m_page->showEmpty(tr("No layer is chosen"),
                          tr("Click a layer in the bit map, a plot or the table to see what it is and why it has its "
                             "bits."));
        return;
    }
    showIdentity();
    showSensitivity();
    m_histogram = nullptr;  // of another layer
    fillTensors();
    showBits();
    showScales();
    countHistogram();
    m_page->showContent();
}

void LayerDetailsPanel::showIdentity() {
    const LayerInfo& layer = m_workbench.model().value->layers[asIndex(m_workbench.selectedLayer())];
    const QLocale locale;
    const LayerPlace place = placeOfLayer(layer.name);
    m_title->setText(tr("%1: %2", "network block: layer")
                         .arg(QString::fromStdString(place.block), QString::fromStdString(place.part)));
    m_name->setText(QString::fromStdString(layer.name));
    m_name->setCursorPosition(0);
    m_name->setToolTip(m_name->text());
    const QString shape = shapeText(layer);
    const QString kind = layerKindText(layer.kind);
    m_facts[KindRow].value->setText(shape.isEmpty() ? kind : tr("%1, %2", "kind, shape").arg(kind, shape));
    m_facts[SizeRow].value->setText(locale.toString(static_cast<qlonglong>(layer.weightCount + layer.biasCount)));
    m_facts[WorkRow].value->setText(tr("%1 M MACs/s").arg(locale.toString(layer.macsPerSecond / 1e6, 'f', 1)));
}

void LayerDetailsPanel::showSensitivity() {
    const int layer = m_workbench.selectedLayer();
    const auto& ranking = m_workbench.ranking().value;
    const bool isRanked = ranking && asIndex(layer) < ranking->rankOf.size() && ranking->rankOf[asIndex(layer)] >= 0;
    m_facts[MetricRow].name->setText(metricTitle(m_workbench.experiment().sensitivity.metric));
    m_facts[MetricRow].value->setText(
        isRanked ? tr("%1, rank %2 of %3")
                       .arg(threeDigits(ranking->scores.values[asIndex(layer)]),
                            QLocale().toString(ranking->rankOf[asIndex(layer)] + 1),
                            QLocale().toString(static_cast<qulonglong>(ranking->ranked.size())))
                 : tr("not ranked"));
}

/// Called at every step of a slider.
void LayerDetailsPanel::showBits() {
    if (!hasLayer()) return;
    const int layer = m_workbench.selectedLayer();
    const auto& bits = m_workbench.bits();
    const bool hasWeights = m_workbench.model().value->layers[asIndex(layer)].weightCount > 0;
    QString widths = tr("not solved yet");
    if (bits.value) {
        const LayerBits& own = bits.value->allocation.bits[asIndex(layer)];
        const QString inputs = widthText(own.activation);
        widths =
            hasWeights ? tr("weights %1, inputs %2").arg(widthText(own.weight), inputs) : tr("inputs %1").arg(inputs);
    }
    m_facts[BitsRow].value->setText(widths);
    m_pin->setEnabled(hasWeights);
    showPin();
    const QStringList sentences = explainBits(m_workbench, layer);
    m_why->setText(sentences.isEmpty() ? bits.text : sentences.join(QLatin1Char('\n')));
}

void LayerDetailsPanel::fillPins() {
    const QSignalBlocker quiet(m_pin);
    m_pin->clear();
    m_pin->addItem(tr("none: solved"), kSolved);
    for (Bits bits = 8; bits >= 1; --bits) m_pin->addItem(tr("%n bit(s)", nullptr, bits), bits);
    m_pin->addItem(tr("float"), kFloatBits);
}

void LayerDetailsPanel::showPin() {
    const auto& pins = m_workbench.experiment().layers.pins;
    const auto found = pins.find(m_workbench.model().value->layers[asIndex(m_workbench.selectedLayer())].name);
    const QSignalBlocker quiet(m_pin);
    m_pin->setCurrentIndex(m_pin->findData(found == pins.end() ? kSolved : found->second));
}

void LayerDetailsPanel::onPin() {
    if (!hasLayer()) return;
    const int bits = m_pin->currentData().toInt();
    if (bits == kSolved) {
        m_workbench.unpin(m_workbench.selectedLayer());
    } else {
        m_workbench.pin(m_workbench.selectedLayer(), bits);
    }
}

QString LayerDetailsPanel::inputStepsText() const {
    QStringList parts;
    for (const ActivationQuantizer& input :
         m_workbench.scales().value->layers[asIndex(m_workbench.selectedLayer())].inputs)
        parts << inputStepText(input);
    return parts.isEmpty() ? tr("none: float") : parts.join(QStringLiteral("; "));
}

void LayerDetailsPanel::showScales() {
    if (!hasLayer()) return;
    const auto& scales = m_workbench.scales();
    if (scales.value) {
        const LayerScales& own = scales.value->layers[asIndex(m_workbench.selectedLayer())];
        const bool isMeasured = own.distortion != 0 || own.score != 0;
        m_facts[DistanceRow].value->setText(isMeasured ? tr("%1 % of the energy").arg(threeDigits(100 * own.distortion))
                                                       : tr("not measured"));
        m_facts[WeightStepRow].value->setText(weightStepText(own.weight));
        m_facts[InputStepRow].value->setText(inputStepsText());
    } else {
        m_facts[DistanceRow].value->setText(
            scales.status == Loadable<CalibrationResult>::Status::Absent ? tr("not calibrated") : scales.text);
        for (const FactRow row : {WeightStepRow, InputStepRow}) m_facts[row].value->setText(QStringLiteral("–"));
    }
    showHistogram();
}

/// Layers have an output and one input; attention products a second one.
void LayerDetailsPanel::fillTensors() {
    const bool isProduct =
        m_workbench.model().value->layers[asIndex(m_workbench.selectedLayer())].kind == LayerKind::MatMul;
    const int wanted = isProduct ? 3 : 2;
    if (m_tensor->count() == wanted) return;
    const QVariant before = m_tensor->currentData();
    const QSignalBlocker quiet(m_tensor);
    m_tensor->clear();
    for (const TensorRole role : {TensorRole::Output, TensorRole::Input, TensorRole::SecondInput}) {
        if (static_cast<int>(role) < wanted) m_tensor->addItem(tensorRoleText(role), static_cast<int>(role));
    }
    m_tensor->setCurrentIndex(std::max(0, m_tensor->findData(before)));
}

void LayerDetailsPanel::countHistogram() {
    if (!hasLayer()) return;
    m_jobs.cancel(m_job);
    m_histogram = nullptr;
    const auto ranking = m_workbench.ranking().value;
    if (!ranking) {
        m_histogramPage->showEmpty(tr("No histogram yet"), tr("It shows what flows through the layer once the chosen "
                                                              "speakers are profiled."));
        return;
    }
    const int layer = m_workbench.selectedLayer();
    const auto role = static_cast<TensorRole>(m_tensor->currentData().toInt());
    m_job = m_jobs.start(
        Lane::Quick, tr("Count histogram"), this,
        [speakers = ranking->speakers, layer, role](Workspace&, const RunControl&) {
            return magnitudeHistogram(statisticsOf(speakers, layer, role));
        },
        [this](const std::shared_ptr<const MagnitudeHistogram>& histogram) {
            m_histogram = histogram;
            showHistogram();
            m_histogramPage->showContent();
        },
        [this](const QString& message) { m_histogramPage->showError(tr("The histogram cannot be counted"), message); });
    // Usually it is there before anyone sees that it was away.
    QTimer::singleShot(kPatienceMs, this, [this, job = m_job] {
        if (job == m_job && !m_histogram && m_jobs.row(job)) m_histogramPage->showLoading(tr("Counting ..."));
    });
}

void LayerDetailsPanel::showHistogram() {
    if (!m_histogram) return;
    const auto role = static_cast<TensorRole>(m_tensor->currentData().toInt());
    const ActivationQuantizer* quantizer = nullptr;
    if (const auto& scales = m_workbench.scales().value; scales && role != TensorRole::Output) {
        const auto& inputs = scales->layers[asIndex(m_workbench.selectedLayer())].inputs;
        const std::size_t input = role == TensorRole::Input ? 0 : 1;
        if (input < inputs.size()) quantizer = &inputs[input];
    }
    m_figure->setFigure(histogramFigure(*m_histogram, role, quantizer));
    m_figure->setAccessibleName(tr("Histogram of the layer's values"));
    m_figure->setExportHeader(
        QStringLiteral("%1\n%2, %3").arg(profileHeader(m_workbench), m_name->text(), m_tensor->currentText()));
}

}  // namespace voxbit
