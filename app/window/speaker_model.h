// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/window/split_roles.h"
#include "app/window/workbench_state.h"

namespace voxbit {

inline constexpr double kSecondsPerMinute = 60;

/// "female", "male", ... in the user's language, "not said" where it is unknown.
QString genderText(Gender gender);
/// "calibration", "test", ... in the user's language; empty for unused recordings.
QString splitRoleText(SplitRole role);

/// The speakers of a corpus with a check box each: whether the subset that is being edited holds recordings of them.
class SpeakerModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        SpeakerColumn,
        GenderColumn,
        LanguageColumn,
        AccentColumn,
        AgeColumn,
        ChosenColumn,
        UtterancesColumn,
        MinutesColumn
    };
    static constexpr int kColumns = MinutesColumn + 1;
    enum Role { SortRole = Qt::UserRole };

    explicit SpeakerModel(QObject* parent = nullptr);

    /// New durations of the same speakers keep selection and order.
    void setSpeakers(const std::vector<SpeakerSummary>& speakers);
    /// Utterances of each row in the subset. @pre one entry per speaker
    void setChosen(std::vector<std::size_t> chosen);
    const std::vector<SpeakerSummary>& speakers() const { return m_speakers; }
    /// Whether all rows show the same in a column: then it only takes room.
    bool isUniform(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Only asks: the box changes when setChosen() says so.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  Q_SIGNALS:
    void checkRequested(int row, bool isOn);

  private:
    QVariant raw(std::size_t row, int column) const;
    QString text(std::size_t row, int column) const;

    std::vector<SpeakerSummary> m_speakers;
    std::vector<std::size_t> m_chosen;
};

/// Recordings of one speaker.
class UtteranceModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { IdColumn, UseColumn, SecondsColumn, TranscriptColumn };
    static constexpr int kColumns = TranscriptColumn + 1;
    enum Role { SortRole = Qt::UserRole };

    explicit UtteranceModel(QObject* parent = nullptr);

    struct Row {
        std::size_t utterance = 0;  ///< index into the corpus
        SplitRole role = SplitRole::Unused;
        bool operator==(const Row&) const = default;
    };
    /// @param rows utterances of `corpus`
    void setRows(std::shared_ptr<const CorpusFacts> corpus, std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    const Utterance& utterance(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::shared_ptr<const CorpusFacts> m_corpus;
    std::vector<Row> m_rows;
};

}  // namespace voxbit
