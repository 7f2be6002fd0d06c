// SPDX-License-Identifier: Apache-2.0
#include "widgets/transcript_model.h"

#include <QStringList>
#include <algorithm>

namespace voxbit {
namespace {

using Pairs = std::vector<AlignedPair>;

/// The insertions that stand before the next word of the reference; moves `next` behind them.
std::vector<QString> insertionsAt(const Pairs& pairs, std::size_t& next) {
    std::vector<QString> words;
    for (; next < pairs.size() && pairs[next].kind == EditKind::Insertion; ++next)
        words.push_back(QString::fromStdString(pairs[next].hypothesis));
    return words;
}

int countErrors(const Pairs& pairs) {
    return static_cast<int>(std::count_if(pairs.begin(), pairs.end(),
                                          [](const AlignedPair& pair) { return pair.kind != EditKind::Match; }));
}

QString line(const std::vector<TranscriptSlot>& places, QString TranscriptSlot::*word,
             std::optional<EditKind> TranscriptSlot::*edit) {
    QStringList words;
    for (const auto& place : places) {
        const QString text = edit ? markedWord(place.*word, place.*edit) : place.*word;
        if (!text.isEmpty()) words << text;
    }
    return words.join(u' ');
}

QString threeLines(const TranscriptModel::Row& row) {
    QStringList lines = {
        TranscriptModel::tr("reference: %1").arg(line(row.places, &TranscriptSlot::reference, nullptr))};
    if (row.transcript.floatText)
        lines << TranscriptModel::tr("float: %1")
                     .arg(line(row.places, &TranscriptSlot::floatWord, &TranscriptSlot::floatEdit));
    lines << TranscriptModel::tr("quantized: %1")
                 .arg(line(row.places, &TranscriptSlot::quantizedWord, &TranscriptSlot::quantizedEdit));
    return lines.join(u'\n');
}

}  // namespace

QString markedWord(const QString& word, std::optional<EditKind> edit) {
    if (!edit || *edit == EditKind::Match) return word;
    if (*edit == EditKind::Deletion) return QString(QChar(0x2212));
    return QChar(*edit == EditKind::Substitution ? 0x2260 : u'+') + word;
}

std::vector<TranscriptSlot> alignedSlots(const Transcript& transcript) {
    const Pairs quantized = alignWords(transcript.reference, transcript.quantizedText);
    const Pairs floating = transcript.floatText ? alignWords(transcript.reference, *transcript.floatText) : Pairs();
    std::vector<TranscriptSlot> places;
    std::size_t q = 0;
    std::size_t f = 0;
    for (;;) {
        const auto extraFloat = insertionsAt(floating, f);
        const auto extraQuantized = insertionsAt(quantized, q);
        for (std::size_t i = 0; i < std::max(extraFloat.size(), extraQuantized.size()); ++i) {
            TranscriptSlot& place = places.emplace_back();
            if (i < extraFloat.size()) {
                place.floatWord = extraFloat[i];
                place.floatEdit = EditKind::Insertion;
            }
            if (i < extraQuantized.size()) {
                place.quantizedWord = extraQuantized[i];
                place.quantizedEdit = EditKind::Insertion;
            }
        }
        // Both alignments hold every word of the reference, so they end together.
        if (q == quantized.size()) return places;
        TranscriptSlot& place = places.emplace_back();
        place.reference = QString::fromStdString(quantized[q].reference);
        place.quantizedWord = QString::fromStdString(quantized[q].hypothesis);
        place.quantizedEdit = quantized[q++].kind;
        if (f == floating.size()) continue;
        place.floatWord = QString::fromStdString(floating[f].hypothesis);
        place.floatEdit = floating[f++].kind;
    }
}

void TranscriptModel::setTranscripts(std::vector<Transcript> transcripts) {
    beginResetModel();
    m_rows.clear();
    for (Transcript& transcript : transcripts) {
        Row row;
        row.places = alignedSlots(transcript);
        const Pairs quantized = alignWords(transcript.reference, transcript.quantizedText);
        row.errors = countErrors(quantized);
        if (transcript.floatText)
            row.damage = row.errors - countErrors(alignWords(transcript.reference, *transcript.floatText));
        row.referenceWords = static_cast<int>(splitWords(transcript.reference).size());
        row.transcript = std::move(transcript);
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

int TranscriptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TranscriptModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= kColumnCount) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == RowRole) return QVariant::fromValue<const Row*>(&row);
    const bool isNumber = index.column() == Errors || index.column() == Damage;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignTop | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && index.column() == Words) return threeLines(row);
    if (role != Qt::DisplayRole && role != SortRole) return {};
    switch (index.column()) {
        case Utterance:
            return row.transcript.utterance;
        case Speaker:
            return row.transcript.speaker;
        case Errors:
            if (role == SortRole) return row.errors;
            return tr("%1 of %2", "errors, words").arg(row.errors).arg(row.referenceWords);
        case Damage:
            if (role == SortRole) return row.damage ? QVariant(*row.damage) : QVariant();
            if (!row.damage) return QStringLiteral("-");
            return (*row.damage > 0 ? QStringLiteral("+") : QString()) + QString::number(*row.damage);
        default:
            return role == SortRole ? QVariant(QString::fromStdString(row.transcript.reference)) : threeLines(row);
    }
}

QVariant TranscriptModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    const bool isNumber = section == Errors || section == Damage;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Damage) return tr("Word errors beyond those of the float model");
    if (role == Qt::ToolTipRole && section == Words)
        return tr("%1 replaced, + too many, %2 missing").arg(QChar(0x2260)).arg(QChar(0x2212));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Utterance:
            return tr("Utterance");
        case Speaker:
            return tr("Speaker");
        case Errors:
            return tr("Errors");
        case Damage:
            return tr("Damage");
        case Words:
            return tr("Transcript");
        default:
            return {};
    }
}

}  // namespace voxbit
