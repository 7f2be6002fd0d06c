// SPDX-License-Identifier: Apache-2.0
#include "app/window/speaker_model.h"

#include <QLocale>

#include "core/base/error.h"

namespace voxbit {
namespace {

QString orNotSaid(const std::string& text) {
    return text.empty() ? SpeakerModel::tr("not said") : QString::fromStdString(text);
}

bool isSameSpeaker(const SpeakerSummary& a, const SpeakerSummary& b) {
    return a.speaker == b.speaker && a.language == b.language && a.gender == b.gender && a.accent == b.accent &&
           a.age == b.age && a.utterances == b.utterances;
}

}  // namespace

QString genderText(Gender gender) {
    switch (gender) {
        case Gender::Female:
            return SpeakerModel::tr("female");
        case Gender::Male:
            return SpeakerModel::tr("male");
        case Gender::Other:
            return SpeakerModel::tr("other");
        case Gender::Unknown:
            break;
    }
    return SpeakerModel::tr("not said");
}

QString splitRoleText(SplitRole role) {
    switch (role) {
        case SplitRole::Training:
            return SpeakerModel::tr("training");
        case SplitRole::Selection:
            return SpeakerModel::tr("selection");
        case SplitRole::Calibration:
            return SpeakerModel::tr("calibration");
        case SplitRole::Test:
            return SpeakerModel::tr("test");
        case SplitRole::Overlap:
            return SpeakerModel::tr("overlap");
        case SplitRole::Unused:
            break;
    }
    return {};
}

SpeakerModel::SpeakerModel(QObject* parent) : QAbstractTableModel(parent) {}

void SpeakerModel::setSpeakers(const std::vector<SpeakerSummary>& speakers) {
    bool isSame = speakers.size() == m_speakers.size();
    for (std::size_t i = 0; isSame && i < speakers.size(); ++i) isSame = isSameSpeaker(speakers[i], m_speakers[i]);
    if (isSame) {
        m_speakers = speakers;
        if (!m_speakers.empty()) Q_EMIT dataChanged(index(0, MinutesColumn), index(rowCount() - 1, MinutesColumn));
        return;
    }
    beginResetModel();
    m_speakers = speakers;
    m_chosen.assign(m_speakers.size(), 0);
    endResetModel();
}

void SpeakerModel::setChosen(std::vector<std::size_t> chosen) {
    if (chosen.size() != m_speakers.size()) {
        throw InvalidArgument(std::to_string(chosen.size()) + " counts for " + std::to_string(m_speakers.size()) +
                              " speakers");
    }
    if (chosen == m_chosen) return;
    m_chosen = std::move(chosen);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ChosenColumn));
}

bool SpeakerModel::isUniform(int column) const {
    for (std::size_t row = 1; row < m_speakers.size(); ++row) {
        if (text(row, column) != text(0, column)) return false;
    }
    return true;
}

int SpeakerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_speakers.size());
}

int SpeakerModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

/// Numbers as numbers, texts as shown.
QVariant SpeakerModel::raw(std::size_t row, int column) const {
    switch (column) {
        case ChosenColumn:
            return static_cast<qulonglong>(m_chosen[row]);
        case UtterancesColumn:
            return static_cast<qulonglong>(m_speakers[row].utterances);
        case MinutesColumn:
            return m_speakers[row].seconds / kSecondsPerMinute;
        default:
            return text(row, column);
    }
}

QString SpeakerModel::text(std::size_t row, int column) const {
    const SpeakerSummary& speaker = m_speakers[row];
    const QLocale locale;
    switch (column) {
        case SpeakerColumn:
            return orNotSaid(speaker.speaker);
        case GenderColumn:
            return genderText(speaker.gender);
        case LanguageColumn:
            return orNotSaid(speaker.language);
        case AccentColumn:
            return orNotSaid(speaker.accent);
        case AgeColumn:
            return orNotSaid(speaker.age);
        case ChosenColumn:
            return locale.toString(static_cast<qulonglong>(m_chosen[row]));
        case UtterancesColumn:
            return locale.toString(static_cast<qulonglong>(speaker.utterances));
        default:
            return speaker.seconds > 0 ? locale.toString(speaker.seconds / kSecondsPerMinute, 'f', 1)
                                       : QStringLiteral("\u2013");
    }
}

QVariant SpeakerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case SortRole:
            return raw(row, column);
        case Qt::TextAlignmentRole:
            return static_cast<int>(column >= ChosenColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                           : Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::CheckStateRole:
            if (column == SpeakerColumn) return m_chosen[row] > 0 ? Qt::Checked : Qt::Unchecked;
            return {};
        case Qt::AccessibleTextRole:
            if (column != SpeakerColumn) return {};
            return m_chosen[row] > 0 ? tr("%1, chosen").arg(text(row, column))
                                     : tr("%1, not chosen").arg(text(row, column));
        default:
            return {};
    }
}

QVariant SpeakerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    const QString names[] = {tr("Speaker"), tr("Gender"), tr("Language"), tr("Accent"),
                             tr("Age"),     tr("Chosen"), tr("Utt."),     tr("Min.")};
    const QString tips[] = {tr("Who speaks, as the corpus names them"),
                            tr("As the speaker has said"),
                            tr("As the corpus writes it"),
                            tr("As the corpus writes it"),
                            tr("Years or decade, as the corpus writes it"),
                            tr("Utterances that answer the expression being edited"),
                            tr("Utterances: recordings of one sentence each"),
                            tr("Minutes of audio in the recordings read so far")};
    if (role == Qt::DisplayRole) return names[section];
    if (role == Qt::ToolTipRole) return tips[section];
    return {};
}

Qt::ItemFlags SpeakerModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == SpeakerColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool SpeakerModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != SpeakerColumn) return false;
    Q_EMIT checkRequested(index.row(), value.toInt() == Qt::Checked);
    return true;
}

UtteranceModel::UtteranceModel(QObject* parent) : QAbstractTableModel(parent) {}

void UtteranceModel::setRows(std::shared_ptr<const CorpusFacts> corpus, std::vector<Row> rows) {
    const bool isSameCorpus = m_corpus && corpus && m_corpus->corpus == corpus->corpus;
    bool isSame = isSameCorpus && rows.size() == m_rows.size();
    for (std::size_t i = 0; isSame && i < rows.size(); ++i) isSame = rows[i].utterance == m_rows[i].utterance;
    if (isSame) {
        m_corpus = std::move(corpus);
        m_rows = std::move(rows);
        if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    m_corpus = std::move(corpus);
    m_rows = std::move(rows);
    endResetModel();
}

const Utterance& UtteranceModel::utterance(int row) const {
    return m_corpus->corpus->utterances[m_rows[static_cast<std::size_t>(row)].utterance];
}

int UtteranceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UtteranceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant UtteranceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Utterance& one = utterance(index.row());
    const auto& facts = m_corpus->facts[row.utterance];
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(index.column() == SecondsColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) return QString::fromStdString(one.path);
    if (role != Qt::DisplayRole && role != SortRole) return {};
    switch (index.column()) {
        case IdColumn:
            return QString::fromStdString(one.id);
        case UseColumn:
            return splitRoleText(row.role);
        case SecondsColumn:
            if (role == SortRole) return facts ? QVariant(facts->durationS) : QVariant();
            return facts ? QLocale().toString(facts->durationS, 'f', 1) : QStringLiteral("\u2013");
        default:
            return QString::fromStdString(one.transcript.empty() ? one.label : one.transcript);
    }
}

QVariant UtteranceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    const QString names[] = {tr("Utterance"), tr("Use"), tr("Seconds"), tr("Transcript")};
    const QString tips[] = {tr("Name of the recording in its corpus"), tr("What the recording is used for"),
                            tr("Length of the recording"), tr("What is said, as the corpus writes it")};
    if (role == Qt::DisplayRole) return names[section];
    if (role == Qt::ToolTipRole) return tips[section];
    return {};
}

}  // namespace voxbit
