// SPDX-License-Identifier: Apache-2.0
#include "app/window/run_columns.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <array>
#include <cmath>
#include <limits>

#include "core/package/size_model.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

struct ColumnTexts {
    const char* title;
    const char* definition;
};

constexpr std::array<ColumnTexts, kRunColumnCount> kTexts{{
    {QT_TRANSLATE_NOOP("Runs", "★"), QT_TRANSLATE_NOOP("Runs", "Starred runs are easy to find again.")},
    {QT_TRANSLATE_NOOP("Runs", "Run"), QT_TRANSLATE_NOOP("Runs", "The number of the run in the database.")},
    {QT_TRANSLATE_NOOP("Runs", "Name"), QT_TRANSLATE_NOOP("Runs", "What the experiment is called.")},
    {QT_TRANSLATE_NOOP("Runs", "Status"),
     QT_TRANSLATE_NOOP("Runs", "Interrupted runs are those whose program ended before they did. They can be resumed.")},
    {QT_TRANSLATE_NOOP("Runs", "Started"), QT_TRANSLATE_NOOP("Runs", "When the run was started, in local time.")},
    {QT_TRANSLATE_NOOP("Runs", "WER [%]"),
     QT_TRANSLATE_NOOP("Runs",
                       "Word error rate: substituted, deleted and inserted words over the words of the "
                       "reference, over all test recordings.")},
    {QT_TRANSLATE_NOOP("Runs", "95 % [%]"),
     QT_TRANSLATE_NOOP("Runs", "95 % bootstrap interval of the word error rate, resampled within speakers.")},
    {QT_TRANSLATE_NOOP("Runs", "CER [%]"),
     QT_TRANSLATE_NOOP("Runs", "Character error rate: as the word error rate, with characters in place of words.")},
    {QT_TRANSLATE_NOOP("Runs", "Accuracy [%]"),
     QT_TRANSLATE_NOOP("Runs", "Share of recordings whose class is right (classifiers).")},
    {QT_TRANSLATE_NOOP("Runs", "Size [MiB]"),
     QT_TRANSLATE_NOOP("Runs", "Size of the quantized model in the accounting of its experiment.")},
    {QT_TRANSLATE_NOOP("Runs", "Bits"), QT_TRANSLATE_NOOP("Runs", "Mean width of the quantized weights.")},
    {QT_TRANSLATE_NOOP("Runs", "KL to float [nats]"),
     QT_TRANSLATE_NOOP("Runs", "Mean Kullback-Leibler divergence per frame from the float model's output.")},
    {QT_TRANSLATE_NOOP("Runs", "RTF"),
     QT_TRANSLATE_NOOP("Runs",
                       "Real-time factor: seconds of the forward pass per second of audio, median over "
                       "recordings. Below 1 is faster than real time.")},
    {QT_TRANSLATE_NOOP("Runs", "Time [s]"), QT_TRANSLATE_NOOP("Runs", "Wall time of the whole run.")},
    {QT_TRANSLATE_NOOP("Runs", "Tags"), QT_TRANSLATE_NOOP("Runs", "Your own words, separated by commas.")},
    {QT_TRANSLATE_NOOP("Runs", "Notes"), QT_TRANSLATE_NOOP("Runs", "Your own text.")},
}};

const ColumnTexts& textsOf(RunColumn column) {
    return kTexts[static_cast<std::size_t>(column)];
}

int decimalsOf(RunColumn column) {
    switch (column) {
        case RunColumn::Interval:
        case RunColumn::Time:
            return 1;
        case RunColumn::Size:
        case RunColumn::RealTimeFactor:
            return 3;
        case RunColumn::Divergence:
            return 4;
        default:
            return 2;
    }
}

std::string exportNumber(double value) {
    return std::isnan(value) ? std::string() : exactText(value);
}

QString startedText(const RunRow& run) {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(run.createdAt), Qt::ISODate);
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

}  // namespace

QString runColumnTitle(RunColumn column) {
    return QCoreApplication::translate("Runs", textsOf(column).title);
}

QString runColumnDefinition(RunColumn column) {
    return QCoreApplication::translate("Runs", textsOf(column).definition);
}

bool isNumber(RunColumn column) {
    return column != RunColumn::Name && column != RunColumn::Tags && column != RunColumn::Notes;
}

double runSortNumber(const RunRow& run, RunColumn column) {
    const RunFigures& figures = run.figures;
    switch (column) {
        case RunColumn::Star:
            return run.isStarred ? 1 : 0;
        case RunColumn::Id:
        case RunColumn::Started:  // ids are given in the order of starting
            return static_cast<double>(run.id);
        case RunColumn::Status:
            return static_cast<double>(run.status);
        case RunColumn::WordErrorRate:
            return 100 * figures.wordErrorRate;
        case RunColumn::Interval:
            return 100 * figures.wordErrorRateLow;
        case RunColumn::CharacterErrorRate:
            return 100 * figures.characterErrorRate;
        case RunColumn::Accuracy:
            return 100 * figures.accuracy;
        case RunColumn::Size:
            return figures.sizeBytes / kBytesPerMiB;
        case RunColumn::MeanBits:
            return figures.averageBits;
        case RunColumn::Divergence:
            return figures.floatDivergence;
        case RunColumn::RealTimeFactor:
            return figures.realTimeFactor;
        case RunColumn::Time:
            return run.seconds;
        default:
            return std::numeric_limits<double>::quiet_NaN();
    }
}

QString runNumberText(RunColumn column, double value) {
    return std::isnan(value) ? QString() : QLocale().toString(value, 'f', decimalsOf(column));
}

QString runCellText(const RunRow& run, RunColumn column) {
    switch (column) {
        case RunColumn::Star:
            return run.isStarred ? QStringLiteral("★") : QStringLiteral("☆");
        case RunColumn::Id:
            return QString::number(run.id);
        case RunColumn::Name:
            return QString::fromStdString(run.name);
        case RunColumn::Status:
            return runStatusText(run.status);
        case RunColumn::Started:
            return startedText(run);
        case RunColumn::Interval:
            if (std::isnan(run.figures.wordErrorRateLow)) return {};
            return QStringLiteral("%1 .. %2")
                .arg(runNumberText(column, 100 * run.figures.wordErrorRateLow),
                     runNumberText(column, 100 * run.figures.wordErrorRateHigh));
        case RunColumn::Tags:
            return tagsText(run.tags);
        case RunColumn::Notes:
            return QString::fromStdString(run.notes);
        default:
            return runNumberText(column, runSortNumber(run, column));
    }
}

std::string runCellExport(const RunRow& run, RunColumn column) {
    switch (column) {
        case RunColumn::Star:
            return run.isStarred ? "1" : "0";
        case RunColumn::Id:
            return std::to_string(run.id);
        case RunColumn::Name:
            return run.name;
        case RunColumn::Status:
            return std::string(runStatusName(run.status));
        case RunColumn::Started:
            return run.createdAt;
        case RunColumn::Interval:
            if (std::isnan(run.figures.wordErrorRateLow)) return {};
            return exactText(100 * run.figures.wordErrorRateLow) + " .. " +
                   exactText(100 * run.figures.wordErrorRateHigh);
        case RunColumn::Tags:
            return tagsText(run.tags).toStdString();
        case RunColumn::Notes:
            return run.notes;
        default:
            return exportNumber(runSortNumber(run, column));
    }
}

QString runStatusText(RunStatus status) {
    switch (status) {
        case RunStatus::Running:
            return QCoreApplication::translate("Runs", "running");
        case RunStatus::Finished:
            return QCoreApplication::translate("Runs", "finished");
        case RunStatus::Failed:
            return QCoreApplication::translate("Runs", "failed");
        case RunStatus::Cancelled:
            return QCoreApplication::translate("Runs", "cancelled");
        case RunStatus::Interrupted:
            return QCoreApplication::translate("Runs", "interrupted");
    }
    return {};
}

QString tagsText(const std::vector<std::string>& tags) {
    QStringList list;
    for (const std::string& tag : tags) list << QString::fromStdString(tag);
    return list.join(QStringLiteral(", "));
}

std::vector<std::string> tagsOf(const QString& text) {
    std::vector<std::string> tags;
    for (const QString& tag : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString clean = tag.simplified(); !clean.isEmpty()) tags.push_back(clean.toStdString());
    }
    return tags;
}

}  // namespace voxbit
