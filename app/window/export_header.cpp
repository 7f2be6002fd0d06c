// SPDX-License-Identifier: Apache-2.0
#include "app/window/export_header.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "core/package/size_model.h"

namespace voxbit {
namespace {

struct HeaderWords {
    Q_DECLARE_TR_FUNCTIONS(ExportHeader)
};

QString speakersText(const Experiment& experiment) {
    const std::string& expression = experiment.subsets.calibration.expression;
    return expression.empty() ? HeaderWords::tr("everyone") : QString::fromStdString(expression);
}

/// "models/base, 24 utterances of gender=F".
QString sourceText(const Experiment& experiment, const Ranking* ranking) {
    const QString model = QString::fromStdString(experiment.model);
    if (ranking == nullptr) return QStringLiteral("%1, %2").arg(model, speakersText(experiment));
    return HeaderWords::tr("%1, %n utterance(s) of %2", nullptr, static_cast<int>(ranking->utterances))
        .arg(model, speakersText(experiment));
}

}  // namespace

QString profileHeader(const Workbench& workbench) {
    return sourceText(workbench.experiment(), workbench.ranking().value.get());
}

QString bitsHeader(const Workbench& workbench) {
    const auto& bits = workbench.bits().value;
    if (!bits) return profileHeader(workbench);
    return HeaderWords::tr("%1\nallocator %2, %3 MiB")
        .arg(profileHeader(workbench), QString::fromStdString(workbench.experiment().allocation.allocator),
             QLocale::c().toString(bits->allocation.sizeBytes / kBytesPerMiB, 'f', 4));
}

QString profilesHeader(const std::vector<KeptProfile>& profiles) {
    QStringList lines;
    for (const KeptProfile& profile : profiles)
        lines << QStringLiteral("%1: %2").arg(profile.name, sourceText(profile.experiment, profile.ranking.get()));
    return lines.join(QLatin1Char('\n'));
}

QString runsHeader(const std::vector<std::shared_ptr<const RunDetails>>& runs) {
    QStringList lines;
    for (const auto& run : runs)
        lines << HeaderWords::tr("run %1: %2, experiment %3")
                     .arg(QString::number(run->run.id), QString::fromStdString(run->run.name),
                          QString::fromStdString(run->run.experimentHash));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace voxbit
