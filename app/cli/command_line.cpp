// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command_line.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <ostream>

#include "app/cli/commands.h"
#include "core/base/error.h"
#include "core/base/error_message.h"
#include "core/base/utf8.h"

namespace voxbit::cli {
namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;

std::filesystem::path userFolder(const char* variable, const char* fallback) {
    if (const char* folder = std::getenv(variable); folder != nullptr && *folder != '\0') return folder;
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : ".") / fallback;
}

/// Databases in the user's folders; a cache goes beside a database that was named on the command line.
void choosePaths(Session& session, const std::string& database, const std::string& cache) {
    session.database = database.empty() ? userFolder("XDG_DATA_HOME", ".local/share") / "voxbit" / "voxbit.sqlite"
                                        : std::filesystem::path(database);
    if (!cache.empty()) {
        session.cache = cache;
    } else if (!database.empty()) {
        session.cache = session.database.parent_path() / "profiles.sqlite";
    } else {
        session.cache = userFolder("XDG_CACHE_HOME", ".cache") / "voxbit" / "profiles.sqlite";
    }
}

void addCommands(CLI::App& app, Session& session) {
    addInspect(app, session);
    addConvert(app, session);
    addCorpus(app, session);
    addProfile(app, session);
    addRank(app, session);
    addLab(app, session);
    addAllocate(app, session);
    addCalibrate(app, session);
    addQuantize(app, session);
    addExport(app, session);
    addEvaluate(app, session);
    addRun(app, session);
    addSweep(app, session);
    addMatrix(app, session);
    addEvidence(app, session);
    addCompare(app, session);
    addParity(app, session);
    addBenchmark(app, session);
    addTranscribe(app, session);
    addTrain(app, session);
    addRuns(app, session);
    addDocumentation(app, session);
}

}  // namespace

std::string exampleText(const std::string& commandLine) {
    return "Example:\n  voxbit-cli " + commandLine;
}

FigureWriter pngWriter(const Session& session, bool isWanted) {
    if (isWanted && !session.writePng)
        throw Error(
            "--png: this voxbit-cli was built without the window library, which draws PNG files "
            "(CMake option VOXBIT_GUI); without --png the same figures are written as SVG");
    return isWanted ? session.writePng : FigureWriter();
}

int runCommandLine(int argc, const char* const* argv, std::ostream& out, std::ostream& err, std::stop_token stop,
                   FigureWriter writePng) {
    CLI::App app("Personalised mixed-precision quantization of speech recognition models", "voxbit-cli");
    Session session{{out, err, false, ::isatty(STDERR_FILENO) == 1, std::move(stop)}, {}, {}, std::move(writePng)};
    std::string database;
    std::string cache;
    app.set_version_flag("--version", VOXBIT_VERSION);
    app.add_flag("--json", session.console.isJson, "Print one JSON document on standard output and nothing else");
    app.add_option("--db", database, "Database of runs [in the user's data folder]")->type_name("FILE");
    app.add_option("--cache", cache, "Cache of profiles and scales [beside --db, or in the user's cache folder]")
        ->type_name("FILE");
    app.require_subcommand(1);
    app.fallthrough();
    // Options are parsed before any command runs, wherever they stand on the line.
    app.parse_complete_callback([&] { choosePaths(session, database, cache); });
    addCommands(app, session);
    try {
        app.parse(argc, argv);
        if (out.flush()) return 0;
        err << "voxbit-cli: the output could not be written; is the disk full?\n";
        return kFailed;
    } catch (const CLI::ParseError& error) {
        return app.exit(error, out, err) == 0 ? 0 : kUsage;
    } catch (const UsageError& error) {
        err << "voxbit-cli: " << error.what() << "\nRun with --help for more information.\n";
        return kUsage;
    } catch (const Cancelled&) {
        err << "voxbit-cli: cancelled\n";
    } catch (const std::exception& error) {
        err << "voxbit-cli: " << onOneLine(messageOf(error)) << "\n";
    }
    return kFailed;
}

}  // namespace voxbit::cli
