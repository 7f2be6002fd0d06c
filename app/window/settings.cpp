// SPDX-License-Identifier: Apache-2.0
#include "app/window/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <array>
#include <chrono>
#include <utility>

namespace voxbit {
namespace {

constexpr int kRecentPaths = 10;
constexpr std::chrono::milliseconds kWriteAfter{100};

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

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_path(file) {
    const std::unique_ptr<QSettings> stored = open();
    for (const Entry& entry : table())
        m_values[entry.setting] = stored->value(QLatin1String(entry.key), entry.standard);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kWriteAfter);
    connect(&m_soon, &QTimer::timeout, this, &Settings::writeInBackground);
}

Settings::~Settings() {
    writeNow();
}

void Settings::writeNow() {
    m_soon.stop();
    if (m_writer.joinable()) m_writer.join();
    write(std::exchange(m_unwritten, {}));
}

std::unique_ptr<QSettings> Settings::open() const {
    if (!m_path.isEmpty()) return std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    return std::make_unique<QSettings>(QStringLiteral("Voxbit"), QStringLiteral("voxbit"));
}

void Settings::write(const Values& values) const {
    if (values.empty()) return;
    const std::unique_ptr<QSettings> stored = open();
    for (const auto& [setting, value] : values) stored->setValue(QLatin1String(entryOf(setting).key), value);
}  // the file is written when it closes

void Settings::writeInBackground() {
    if (m_isWriting) return m_soon.start();
    m_isWriting = true;
    m_writer = std::jthread([this, values = std::exchange(m_unwritten, {})] {
        write(values);
        m_isWriting = false;
    });
}

QVariant Settings::get(Setting setting) const {
    return m_values.at(setting);
}

void Settings::set(Setting setting, const QVariant& value) {
    if (get(setting) == value) return;
    m_values[setting] = value;
    m_unwritten[setting] = value;
    if (!m_soon.isActive()) m_soon.start();
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
