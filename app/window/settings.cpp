// SPDX-License-Identifier: Apache-2.0
#include "app/window/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <array>

namespace voxbit {
namespace {

constexpr int kRecentPaths = 10;

struct Entry {
    Setting setting;
    const char* key;
    QVariant standard;
};

const std::array<Entry, 12>& table() {
    static const std::array<Entry, 12> entries{{
        {Setting::Theme, "appearance/theme", QStringLiteral("system")},
        {Setting::Language, "appearance/language", QStringLiteral("system")},
        {Setting::Threads, "compute/threads", 1},
        {Setting::Device, "compute/device", QStringLiteral("cpu")},
        {Setting::RecentModels, "recent/models", QStringList()},
        {Setting::RecentCorpora, "recent/corpora", QStringList()},
        {Setting::Experiment, "session/experiment", QString()},
        {Setting::Geometry, "window/geometry", QByteArray()},
        {Setting::Layout, "window/layout", QVariantMap()},
        {Setting::TourSeen, "help/tourSeen", false},
        {Setting::Training, "training/last", QString()},
        {Setting::KeptProfiles, "session/keptProfiles", QString()},
    }};
    return entries;
}

const Entry& entryOf(Setting setting) {
    return table()[static_cast<std::size_t>(setting)];
}

std::filesystem::path userFolder(const char* variable, const char* fallback) {
    const QString set = qEnvironmentVariable(variable);
    return std::filesystem::path(
        (set.isEmpty() ? QDir::homePath() + QLatin1Char('/') + QLatin1String(fallback) : set).toStdString());
}

}  // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent),
      m_file(file.isEmpty() ? std::make_unique<QSettings>(QStringLiteral("Voxbit"), QStringLiteral("voxbit"))
                            : std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

Settings::~Settings() = default;

QVariant Settings::get(Setting setting) const {
    const Entry& entry = entryOf(setting);
    return m_file->value(QLatin1String(entry.key), entry.standard);
}

void Settings::set(Setting setting, const QVariant& value) {
    if (get(setting) == value) return;
    m_file->setValue(QLatin1String(entryOf(setting).key), value);
    Q_EMIT changed(setting);
}

void Settings::addRecent(Setting list, const QString& path) {
    QStringList paths = get(list).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    set(list, QVariant(paths.mid(0, kRecentPaths)));
}

std::filesystem::path defaultDatabase() {
    return userFolder("XDG_DATA_HOME", ".local/share") / "voxbit" / "voxbit.sqlite";
}

std::filesystem::path defaultCache() {
    return userFolder("XDG_CACHE_HOME", ".cache") / "voxbit" / "profiles.sqlite";
}

std::filesystem::path demoFolder() {
    const QString installed = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/voxbit/demo");
    for (const QString& folder : {installed, QStringLiteral(VOXBIT_DEMO_SOURCE)}) {
        if (QDir(folder + QStringLiteral("/model")).exists()) return QDir(folder).canonicalPath().toStdString();
    }
    return {};
}

}  // namespace voxbit
