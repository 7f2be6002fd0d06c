// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/fields.h"
#include "core/store/database.h"

namespace voxbit {

using RunId = std::int64_t;

/// running -> finished | failed | cancelled. A run whose process died while running reads as interrupted.
enum class RunStatus { Running, Finished, Failed, Cancelled, Interrupted };
std::string_view runStatusName(RunStatus status);

/// The figures that a table of runs shows and sorts by. NaN where a run has none. Rates are fractions (0.05 = 5 %).
/// The intervals of character error rate and accuracy are not given to finish(): the store takes them from the summary,
/// so that runs of older databases have them too.
struct RunFigures {
    double sizeBytes = 0;
    double averageBits = 0;  ///< per weight
    double wordErrorRate = 0;
    double wordErrorRateLow = 0;  ///< 95 % interval
    double wordErrorRateHigh = 0;
    double characterErrorRate = 0;
    double characterErrorRateLow = 0;
    double characterErrorRateHigh = 0;
    double accuracy = 0;
    double accuracyLow = 0;
    double accuracyHigh = 0;
    double floatDivergence = 0;  ///< mean KL per frame to the float model's output
    double realTimeFactor = 0;
    RunFigures();  ///< all NaN
};

/// What a table of runs shows.
struct RunRow {
    RunId id = 0;
    std::string name;
    std::string experimentHash;
    RunStatus status = RunStatus::Running;
    std::string message;    ///< why it failed
    std::string createdAt;  ///< UTC, ISO 8601
    double seconds = 0;     ///< wall time, summed over resumptions
    RunFigures figures;
    std::string overlap;  ///< "3 of test also in calibration" where subsets share recordings; empty: disjoint
    bool isStarred = false;
    std::string notes;
    std::vector<std::string> tags;
};

/// One experiment with its results, as it lies in the database.
struct Run : RunRow {
    Json experiment;  ///< the whole description, to replay it
    Json provenance;  ///< hashes of all inputs, program version, CPU, device, seeds, marks
    Json timings;     ///< seconds per stage
    Json bitMap;      ///< list of {layer, weight_bits, activation_bits}
    Json summary;     ///< everything that was measured
};

/// What list() returns; empty members match everything.
struct RunFilter {
    std::optional<RunStatus> status;
    std::string nameContains;
    std::string tag;
    bool isStarredOnly = false;
    std::size_t limit = 0;  ///< newest first; 0: all
};

/// Runs and results in voxbit.sqlite. Readers work while a run is written. One object per thread.
///
/// Every function throws StoreError when the file cannot be read or written; what writes, also when it was deleted or
/// replaced; what takes a RunId, also when there is no such run, but for utterances(), which is empty then.
class RunStore {
  public:
    /// @throws StoreError
    explicit RunStore(const std::filesystem::path& path);

    /// Stores a new run as running, owned by this process.
    RunId begin(const std::string& name, const Json& experiment, const std::string& experimentHash,
                const Json& provenance);
    /// Takes over an interrupted, failed or cancelled run. @throws StoreError when it is finished or still runs
    void resume(RunId id);
    /// Replaces what was stored at begin().
    void setProvenance(RunId id, const Json& provenance);
    void setBitMap(RunId id, const Json& bitMap);
    /// One finished utterance; at once durable, so that a killed run keeps it. Replaces an earlier one.
    void addUtterance(RunId id, const std::string& utterance, const Json& result);
    /// @param timings seconds by stage @param seconds wall time of this attempt
    void finish(RunId id, const Json& summary, const RunFigures& figures, const Json& timings, double seconds);
    /// Ends a run that did not finish. @param status Failed or Cancelled @param seconds of this attempt
    void abandon(RunId id, RunStatus status, const std::string& message, double seconds);

    Run get(RunId id);
    /// Newest first.
    std::vector<RunRow> list(const RunFilter& filter = {});
    /// (utterance, result) in the order in which they were stored.
    std::vector<std::pair<std::string, Json>> utterances(RunId id);
    /// Newest finished run of an equal experiment.
    std::optional<RunId> findFinished(const std::string& experimentHash);
    /// Finished runs of one model on one test subset (provenance: model_hash, test_hash), which can stand in one
    /// figure; newest first.
    std::vector<RunId> findComparable(const std::string& modelHash, const std::string& testHash);
    /// Newest run of an equal experiment that may be resumed.
    std::optional<RunId> findResumable(const std::string& experimentHash);

    void remove(RunId id);
    void setTags(RunId id, const std::vector<std::string>& tags);
    void setNotes(RunId id, const std::string& notes);
    void setStarred(RunId id, bool isStarred);

  private:
    /// One transaction into the file that lies at the path.
    void change(const std::function<void()>& action);
    void requireChange(RunId id, SQLite::Statement& statement);
    void setText(const char* sql, RunId id, const std::string& value);

    Database m_database;
};

}  // namespace voxbit
