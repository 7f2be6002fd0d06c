// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <filesystem>

#include "app/cli/console.h"
#include "core/report/figure_writer.h"

namespace voxbit::cli {

/// What all commands share: where output goes and where databases lie.
struct Session {
    Console console;
    std::filesystem::path database;  ///< runs and results
    std::filesystem::path cache;     ///< profiles, scales, clip facts; may be deleted at any time
    FigureWriter writePng;           ///< nothing: this program cannot draw PNG
};

/// What draws PNG files, nothing where none are wanted. @throws Error where they are and this program cannot
FigureWriter pngWriter(const Session& session, bool isWanted);

/// Each adds one subcommand to `app`; its callback runs the command and throws what went wrong.
void addInspect(CLI::App& app, Session& session);
void addConvert(CLI::App& app, Session& session);
void addCorpus(CLI::App& app, Session& session);
void addProfile(CLI::App& app, Session& session);
void addRank(CLI::App& app, Session& session);
void addLab(CLI::App& app, Session& session);
void addAllocate(CLI::App& app, Session& session);
void addCalibrate(CLI::App& app, Session& session);
void addQuantize(CLI::App& app, Session& session);
void addExport(CLI::App& app, Session& session);
void addEvaluate(CLI::App& app, Session& session);
void addRun(CLI::App& app, Session& session);
void addSweep(CLI::App& app, Session& session);
void addMatrix(CLI::App& app, Session& session);
void addEvidence(CLI::App& app, Session& session);
void addCompare(CLI::App& app, Session& session);
void addParity(CLI::App& app, Session& session);
void addBenchmark(CLI::App& app, Session& session);
void addTranscribe(CLI::App& app, Session& session);
void addTrain(CLI::App& app, Session& session);
void addRuns(CLI::App& app, Session& session);
/// `completion bash` and `man`: both are written from the commands that `app` has.
void addDocumentation(CLI::App& app, Session& session);

/// A usage mistake found after parsing: printed like CLI11's own, exit status 2.
class UsageError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// "Example:\n  voxbit-cli ..." for a command's footer.
std::string exampleText(const std::string& commandLine);

}  // namespace voxbit::cli
