// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariant>
#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <thread>

class QSettings;

namespace voxbit {

/// Every setting that outlives the program, in the one table of settings.cpp (key, default).
enum class Setting {
    Theme,          ///< "system", "light" or "dark"
    Language,       ///< "system" or the code of one of languages()
    Threads,        ///< inside one tensor operation
    Device,         ///< cpu, cuda or cuda:N
    RecentModels,   ///< folders, newest first
    RecentCorpora,  ///< paths, newest first
    Experiment,     ///< JSON of the experiment that was open, kept current so that a crash loses nothing
    Geometry,       ///< of the main window
    Layout,         ///< of docks and tool bars, sizes of what is inside of them
    TourSeen,
    Training,      ///< what the Training panel was last set to, as JSON
    KeptProfiles,  ///< for comparisons: names and experiments, as JSON
};

/// Read once, and written in the background a moment after a change: a file that is safe on the disk takes longer than
/// an event may. Belongs to the window's thread.
class Settings : public QObject {
    Q_OBJECT
  public:
    /// The user's settings, or those of one file (tests).
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);
    ~Settings() override;

    /// What was set last, in this session or one before it; else the default of the table.
    QVariant get(Setting setting) const;
    /// Emits changed() when it is another value.
    void set(Setting setting, const QVariant& value);
    /// Puts a path first in a list of recent ones.
    void addRecent(Setting list, const QString& path);
    /// What is not written yet, as when the object goes.
    void writeNow();

  Q_SIGNALS:
    void changed(voxbit::Setting setting);

  private:
    using Values = std::map<Setting, QVariant>;
    std::unique_ptr<QSettings> open() const;
    void write(const Values& values) const;
    void writeInBackground();

    const QString m_path;  ///< empty: the user's settings
    Values m_values;
    Values m_unwritten;
    QTimer m_soon;
    std::atomic<bool> m_isWriting = false;
    std::jthread m_writer;
};

/// Where runs and profiles live unless told otherwise; the same files as the command line tool's.
std::filesystem::path defaultDatabase();
std::filesystem::path defaultCache();
/// Folder of the embedded demo (model, corpus): beside the installed program, else in the source tree. Empty: not
/// there.
std::filesystem::path demoFolder();

}  // namespace voxbit
