// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/edit_distance.h"

namespace voxbit {

/// What was said in one utterance, and what the float and the quantized model made of it.
struct Transcript {
    QString utterance;
    QString speaker;
    std::string reference;                 ///< UTF-8, normalised as for the error rates
    std::optional<std::string> floatText;  ///< nothing: the float model was not run
    std::string quantizedText;
};

/// One place of an aligned transcript: a word of the reference with what stands for it, or words that are too many.
struct TranscriptSlot {
    QString reference;  ///< empty beside insertions
    QString floatWord;
    QString quantizedWord;
    /// Nothing: this line has no word here and lacks none.
    std::optional<EditKind> floatEdit;
    std::optional<EditKind> quantizedEdit;
};

/// All three lines over common places, from the alignments of either hypothesis with the reference.
std::vector<TranscriptSlot> alignedSlots(const Transcript& transcript);

/// A word with the sign of its edit: "≠" replaced, "+" too many, "−" alone for a missing one.
QString markedWord(const QString& word, std::optional<EditKind> edit);

/// Utterances with their word errors; the column Words holds the three lines.
class TranscriptModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Utterance, Speaker, Errors, Damage, Words, kColumnCount };
    enum Role {
        SortRole = Qt::UserRole,  ///< raw numbers and texts; Damage is invalid without a float line
        RowRole                   ///< const TranscriptModel::Row*, valid until the next setTranscripts()
    };
    struct Row {
        Transcript transcript;
        std::vector<TranscriptSlot> places;
        int errors = 0;             ///< of the quantized line, in words
        std::optional<int> damage;  ///< errors beyond those of the float line
        int referenceWords = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setTranscripts(std::vector<Transcript> transcripts);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    std::vector<Row> m_rows;
};

}  // namespace voxbit

Q_DECLARE_METATYPE(const voxbit::TranscriptModel::Row*)
