// SPDX-License-Identifier: Apache-2.0
#include "widgets/transcript_view.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <array>

#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kTextMargin = 4;
constexpr int kWordGap = 8;
constexpr int kSystemGap = 5;  ///< between the groups of lines of a wrapped utterance

const TranscriptModel::Row* rowOf(const QModelIndex& index) {
    return index.data(TranscriptModel::RowRole).value<const TranscriptModel::Row*>();
}

/// Paints the lines of an utterance; words of one place stand below one another.
class TranscriptDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    int heightFor(const TranscriptModel::Row& row, int width, const QFontMetrics& metrics) const {
        const auto places = placesOf(row, width, metrics);
        const int systems = places.empty() ? 1 : places.back().system + 1;
        return systems * (lineCount(row) * metrics.height() + kSystemGap) - kSystemGap + 2 * kTextMargin;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.text.clear();
        const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const TranscriptModel::Row* row = rowOf(index);
        if (!row) return;
        painter->save();
        painter->setClipRect(cell.rect, Qt::IntersectClip);
        painter->setFont(cell.font);
        paintRow(*painter, cell, *row);
        painter->restore();
    }

  private:
    struct Place {
        int x = 0;
        int system = 0;
    };

    static int lineCount(const TranscriptModel::Row& row) { return row.transcript.floatText ? 3 : 2; }

    static std::array<QString, 3> lineNames() {
        return {TranscriptView::tr("ref", "line"), TranscriptView::tr("float", "line"),
                TranscriptView::tr("quant", "line")};
    }

    static int nameWidth(const QFontMetrics& metrics) {
        int widest = 0;
        for (const QString& name : lineNames()) widest = std::max(widest, metrics.horizontalAdvance(name));
        return widest + 10;
    }

    static int widthOf(const TranscriptSlot& place, const QFontMetrics& metrics) {
        return std::max({metrics.horizontalAdvance(place.reference),
                         metrics.horizontalAdvance(markedWord(place.floatWord, place.floatEdit)),
                         metrics.horizontalAdvance(markedWord(place.quantizedWord, place.quantizedEdit))});
    }

    static std::vector<Place> placesOf(const TranscriptModel::Row& row, int width, const QFontMetrics& metrics) {
        const int start = kTextMargin + nameWidth(metrics);
        std::vector<Place> places;
        Place next{start, 0};
        for (const TranscriptSlot& place : row.places) {
            const int wide = widthOf(place, metrics);
            if (next.x > start && next.x + wide > width - kTextMargin) next = {start, next.system + 1};
            places.push_back(next);
            next.x += wide + kWordGap;
        }
        return places;
    }

    static void paintWord(QPainter& painter, QPoint at, const QString& word, std::optional<EditKind> edit,
                          const QColor& ink, const QColor& wrong) {
        if (!edit) return;
        const bool isWrong = *edit != EditKind::Match;
        const QFontMetrics metrics = painter.fontMetrics();
        const QString text = markedWord(word, edit);
        painter.setPen(isWrong ? wrong : ink);
        painter.drawText(at + QPoint(0, metrics.ascent()), text);
        if (!isWrong || *edit == EditKind::Deletion) return;
        const int y = at.y() + metrics.ascent() + 2;
        painter.setPen(QPen(wrong, 1.2, *edit == EditKind::Insertion ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(at.x(), y, at.x() + metrics.horizontalAdvance(text), y);
    }

    void paintRow(QPainter& painter, const QStyleOptionViewItem& cell, const TranscriptModel::Row& row) const {
        const bool isSelected = cell.state & QStyle::State_Selected;
        const auto group = cell.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        const QColor ink = cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
        // On the selection's colour an error is told by sign and underline alone: red would not be readable there.
        const QColor wrong = isSelected ? ink : errorColour(cell.palette);
        const QColor faint = isSelected ? ink : faintTextColour(cell.palette);
        const int line = cell.fontMetrics.height();
        const int lines = lineCount(row);
        const auto places = placesOf(row, cell.rect.width(), cell.fontMetrics);
        const int systems = places.empty() ? 1 : places.back().system + 1;
        const auto topOf = [&](int system) { return cell.rect.top() + system * (lines * line + kSystemGap); };
        auto names = lineNames();
        if (lines == 2) std::swap(names[1], names[2]);
        painter.setPen(faint);
        for (int system = 0; system < systems; ++system)
            for (int i = 0; i < lines; ++i)
                painter.drawText(
                    QPoint(cell.rect.left() + kTextMargin, topOf(system) + i * line + cell.fontMetrics.ascent()),
                    names[static_cast<std::size_t>(i)]);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const TranscriptSlot& place = row.places[i];
            const QPoint at(cell.rect.left() + places[i].x, topOf(places[i].system));
            painter.setPen(ink);
            painter.drawText(at + QPoint(0, cell.fontMetrics.ascent()), place.reference);
            if (lines == 3) paintWord(painter, at + QPoint(0, line), place.floatWord, place.floatEdit, ink, wrong);
            paintWord(painter, at + QPoint(0, (lines - 1) * line), place.quantizedWord, place.quantizedEdit, ink,
                      wrong);
        }
    }
};

}  // namespace

TranscriptView::TranscriptView(QWidget* parent) : TableView(parent) {
    setItemDelegateForColumn(TranscriptModel::Words, new TranscriptDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Transcripts"));
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &TranscriptView::fitHeights);
    const auto fitSoon = [this] { m_fit.start(); };
    connect(model(), &QAbstractItemModel::modelReset, this, fitSoon);
    connect(model(), &QAbstractItemModel::layoutChanged, this, fitSoon);
    connect(model(), &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, fitSoon);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == TranscriptModel::Words) m_fit.start();
    });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const auto* row = rowOf(index)) Q_EMIT utteranceActivated(row->transcript.utterance);
    });
}

void TranscriptView::setTranscripts(TranscriptModel* model) {
    setSourceModel(model, TranscriptModel::SortRole);
    horizontalHeader()->setSectionResizeMode(TranscriptModel::Words, QHeaderView::Stretch);
    sortByColumn(TranscriptModel::Damage, Qt::DescendingOrder);
    fitHeights();
}

void TranscriptView::changeEvent(QEvent* event) {
    TableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) m_fit.start();
}

void TranscriptView::fitHeights() {
    const auto* delegate = static_cast<TranscriptDelegate*>(itemDelegateForColumn(TranscriptModel::Words));
    const int width = columnWidth(TranscriptModel::Words);
    for (int i = 0; i < model()->rowCount(); ++i) {
        const auto* row = rowOf(model()->index(i, 0));
        if (!row) continue;
        const int height = delegate->heightFor(*row, width, fontMetrics());
        if (rowHeight(i) != height) setRowHeight(i, height);
    }
}

}  // namespace voxbit
