// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/budget_read_out.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <array>

#include "app/window/size_text.h"
#include "widgets/share_bar.h"
#include "widgets/tabular_figures.h"
#include "widgets/theme.h"

namespace voxbit {

/// A number under its caption. Its place is as wide as the widest value it is meant for, so nothing beside it moves;
/// a change repaints this cell and lays nothing out. A QLabel for assistive tools only.
class NumberCell : public QLabel {
  public:
    using QLabel::QLabel;

    void setCaption(const QString& caption, const QString& widest, const QString& definition) {
        m_caption = caption;
        m_widest = widest;
        setToolTip(definition);
        setAccessibleDescription(definition);
        updateGeometry();
        setValue(m_value);
    }
    void setValue(const QString& value) {
        m_value = value;
        setAccessibleName(line());
        update();
    }
    QString line() const { return m_caption + QStringLiteral(": ") + m_value; }

    QSize sizeHint() const override {
        const int wide =
            std::max({fontMetrics().horizontalAdvance(m_caption), tabularWidth(QFontMetrics(valueFont()), m_widest),
                      tabularWidth(QFontMetrics(valueFont()), m_value)});
        return {wide + 2, fontMetrics().height() + QFontMetrics(valueFont()).height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int captionHeight = fontMetrics().height();
        painter.setPen(faintTextColour(palette()));
        painter.drawText(QRect(0, 0, width(), captionHeight), Qt::AlignLeft | Qt::AlignVCenter, m_caption);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setFont(valueFont());
        drawTabular(painter, QRectF(0, captionHeight, width(), height() - captionHeight),
                    Qt::AlignLeft | Qt::AlignVCenter, m_value);
    }

  private:
    QFont valueFont() const {
        QFont larger = font();
        larger.setPointSizeF(font().pointSizeF() * 1.2);
        larger.setWeight(QFont::DemiBold);
        return larger;
    }

    QString m_caption;
    QString m_value;
    QString m_widest;
};

namespace {

QString number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

/// Three digits and an SI prefix: "12.3 G".
QString engineeringText(double value) {
    static constexpr std::array<const char*, 6> kPrefixes = {"", "k", "M", "G", "T", "P"};
    std::size_t prefix = 0;
    while (value >= 999.5 && prefix + 1 < kPrefixes.size()) {
        value /= 1000;
        ++prefix;
    }
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return number(value, decimals) + QLatin1Char(' ') + QLatin1String(kPrefixes[prefix]);
}

QString accountingText(Accounting accounting) {
    switch (accounting) {
        case Accounting::File:
            return BudgetReadOut::tr("Size, file");
        case Accounting::Paper:
            return BudgetReadOut::tr("Size, paper");
        case Accounting::Code:
            return BudgetReadOut::tr("Size, code");
    }
    return {};
}

}  // namespace

BudgetReadOut::BudgetReadOut(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().averageCharWidth() * 3);
    for (NumberCell** cell : {&m_size, &m_average, &m_widths, &m_compression, &m_float, &m_bitOps}) {
        *cell = new NumberCell(this);
        row->addWidget(*cell);
    }
    m_parts = new ShareBar(this);
    row->addWidget(m_parts, 1);
    setTexts();
}

void BudgetReadOut::setTexts() {
    m_size->setCaption(tr("Size"), sizeText(888.888 * kBytesPerMiB, 3),
                       tr("Size of the quantized model, by the chosen accounting"));
    m_average->setCaption(tr("Average"), tr("%1 bits").arg(number(88.88, 2)),
                          tr("Mean width of the weights of quantized layers; every weight counts once"));
    m_widths->setCaption(tr("Widths"), tr("%1 to %2").arg(32).arg(32),
                         tr("Narrowest and widest weights among the quantized layers, in bits"));
    m_compression->setCaption(tr("Compression"), tr("%1 times").arg(number(88.88, 2)),
                              tr("Size of the float model divided by this size, both by the chosen accounting"));
    m_float->setCaption(tr("Float model"), sizeText(888.888 * kBytesPerMiB, 3),
                        tr("Size of the model with nothing quantized, by the chosen accounting"));
    m_bitOps->setCaption(tr("BitOps"), tr("%1/s", "per second of audio").arg(tr("%1 G").arg(number(88.88, 2))),
                         tr("Multiply-accumulates x weight bits x activation bits, per second of audio; 32 bits where "
                            "nothing is quantized"));
    m_parts->setAccessibleName(tr("Size by part"));
    m_parts->setToolTip(
        tr("What the bytes hold: packed weights of quantized layers, scales and zero points, and all "
           "that stays unquantized"));
}

void BudgetReadOut::show(const ChosenBits& bits, Accounting accounting) {
    const int decimals = sizeDecimals(bits.floatBytes);
    const double size = bits.allocation.sizeBytes;
    if (const QString caption = accountingText(accounting); !m_size->line().startsWith(caption + QLatin1Char(':'))) {
        m_size->setCaption(caption, sizeText(bits.floatBytes, decimals), m_size->toolTip());
    }
    m_size->setValue(sizeText(size, decimals));
    m_average->setValue(tr("%1 bits").arg(number(bits.statistics.weightedMean, 2)));
    m_widths->setValue(bits.statistics.minimum == bits.statistics.maximum
                           ? QLocale().toString(bits.statistics.minimum)
                           : tr("%1 to %2").arg(bits.statistics.minimum).arg(bits.statistics.maximum));
    m_compression->setValue(tr("%1 times").arg(number(size > 0 ? bits.floatBytes / size : 1, 2)));
    m_float->setValue(sizeText(bits.floatBytes, decimals));
    m_bitOps->setValue(tr("%1/s", "per second of audio").arg(engineeringText(bits.bitOpsPerSecond)));

    const SizeParts& parts = bits.parts;
    const auto share = [&](const QString& name, double bytes) {
        return Share{name, bytes, tr("%1 %").arg(number(100 * bytes / std::max(1.0, parts.total()), 1))};
    };
    m_parts->setShares({share(tr("weights"), parts.weights), share(tr("scales"), parts.scales + parts.zeroPoints),
                        share(tr("unquantized"), parts.rest), share(tr("header"), parts.header)});
}

QStringList BudgetReadOut::lines() const {
    QStringList lines;
    for (const NumberCell* cell : {m_size, m_average, m_widths, m_compression, m_float, m_bitOps}) {
        lines.append(cell->line());
    }
    for (const Share& share : m_parts->shares()) lines.append(share.name + QStringLiteral(": ") + share.text);
    return lines;
}

}  // namespace voxbit
