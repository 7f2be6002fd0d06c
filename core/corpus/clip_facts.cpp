// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/clip_facts.h"

#include <sys/stat.h>

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <exception>
#include <limits>
#include <mutex>
#include <numeric>
#include <thread>
#include <utility>
#include <variant>

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {
namespace {

constexpr std::size_t kStoredAtOnce = 256;
constexpr int kMaxThreads = 64;

/// One file to decode.
struct Task {
    std::size_t utterance = 0;
    ClipKey key;
};

/// Facts, or the reason why there are none.
using Outcome = std::variant<ClipFacts, std::string>;

struct Finished {
    std::size_t task = 0;
    Outcome outcome;
};

std::variant<ClipKey, std::string> keyOf(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::string(std::strerror(errno));
    return ClipKey{path, static_cast<std::uint64_t>(status.st_size),
                   static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec,
                   static_cast<std::uint64_t>(status.st_ino)};
}

Outcome decode(const std::string& path) noexcept {
    try {
        AudioDigest digest = digestAudio(path);
        return ClipFacts{digest.facts.durationS, std::move(digest.audioHash)};
    } catch (const std::exception& error) {
        return reasonOf(path, error);
    }
}

/// Decodes tasks on its threads; the caller takes the outcomes as they come.
class DecodingThreads {
  public:
    DecodingThreads(const std::vector<Task>& tasks, int threads) : m_tasks(tasks) {
        for (int i = 0; i < threads; ++i) {
            m_threads.emplace_back([this](const std::stop_token& stop) { run(stop); });
        }
    }

    /// Waits at most a short while, so that the caller can look whether it must stop.
    std::optional<Finished> take() {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, std::chrono::milliseconds(50), [&] { return !m_finished.empty(); });
        if (m_finished.empty()) return {};
        Finished finished = std::move(m_finished.front());
        m_finished.pop_front();
        return finished;
    }

  private:
    void run(const std::stop_token& stop) {
        for (std::size_t i = m_next++; i < m_tasks.size() && !stop.stop_requested(); i = m_next++) {
            Outcome outcome = decode(m_tasks[i].key.path);
            const std::lock_guard lock(m_mutex);
            m_finished.push_back({i, std::move(outcome)});
            m_wake.notify_one();
        }
    }

    const std::vector<Task>& m_tasks;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Finished> m_finished;
    std::vector<std::jthread> m_threads;  // last: they end before what they use goes
};

/// Collects clips for the cache; what was decoded is stored also when the scan ends early.
class CacheWriter {
  public:
    explicit CacheWriter(ClipFactsCache* cache) : m_cache(cache) {}

    void add(const ClipKey& key, const ClipFacts& facts) {
        if (m_cache == nullptr) return;
        m_clips.push_back({key, facts});
        if (m_clips.size() >= kStoredAtOnce) flush();
    }
    void flush() {
        if (!m_clips.empty()) m_cache->store(m_clips);
        m_clips.clear();
    }

  private:
    ClipFactsCache* m_cache;
    std::vector<CachedClip> m_clips;
};

/// The state of one scan.
class Scan {
  public:
    Scan(const Corpus& corpus, ClipFactsCache* cache, const RunControl& control, std::size_t total)
        : m_corpus(corpus),
          m_cache(cache),
          m_writer(cache),
          m_meter(control, "reading audio", static_cast<std::int64_t>(total), "files"),
          m_reasons(corpus.utterances.size()) {
        m_result.facts.resize(corpus.utterances.size());
    }

    /// From the cache where possible; otherwise into the list of tasks.
    void lookUp(std::size_t utterance) {
        auto key = keyOf(m_corpus.utterances[utterance].path);
        if (auto* reason = std::get_if<std::string>(&key)) {
            m_reasons[utterance] = std::move(*reason);
            m_meter.advance();
            return;
        }
        auto& file = std::get<ClipKey>(key);
        if (m_cache != nullptr) m_result.facts[utterance] = m_cache->find(file);
        if (m_result.facts[utterance]) {
            m_meter.advance();
        } else {
            m_tasks.push_back({utterance, std::move(file)});
        }
    }

    void decodeTasks(int threads) {
        DecodingThreads decoding(m_tasks, threads);
        try {
            while (m_result.decoded < m_tasks.size()) {
                auto finished = decoding.take();
                if (!finished) {
                    m_meter.advance(0);
                    continue;
                }
                accept(m_tasks[finished->task], std::move(finished->outcome));
            }
        } catch (const Cancelled&) {
            m_writer.flush();
            throw;
        }
        m_writer.flush();
    }

    ClipScan finish() {
        for (std::size_t i = 0; i < m_reasons.size(); ++i) {
            if (!m_reasons[i].empty()) {
                m_result.problems.push_back({m_corpus.utterances[i].path, std::move(m_reasons[i])});
            }
        }
        return std::move(m_result);
    }

  private:
    void accept(const Task& task, Outcome outcome) {
        ++m_result.decoded;
        if (auto* facts = std::get_if<ClipFacts>(&outcome)) {
            m_writer.add(task.key, *facts);
            m_result.facts[task.utterance] = std::move(*facts);
        } else {
            m_reasons[task.utterance] = std::move(std::get<std::string>(outcome));
        }
        m_meter.advance(1, m_corpus.utterances[task.utterance].id);
    }

    const Corpus& m_corpus;
    ClipFactsCache* m_cache;
    CacheWriter m_writer;
    ProgressMeter m_meter;
    std::vector<std::string> m_reasons;
    std::vector<Task> m_tasks;
    ClipScan m_result;
};

}  // namespace

std::vector<double> ClipScan::durationsS() const {
    std::vector<double> durations(facts.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i]) durations[i] = facts[i]->durationS;
    }
    return durations;
}

ClipScan scanClips(const Corpus& corpus, std::span<const std::size_t> indexes, ClipFactsCache* cache,
                   const RunControl& control, int threads) {
    if (threads < 1 || threads > kMaxThreads) {
        throw InvalidArgument("threads is " + std::to_string(threads) + "; allowed: 1 .. " +
                              std::to_string(kMaxThreads));
    }
    Scan scan(corpus, cache, control, indexes.size());
    for (const std::size_t i : indexes) {
        if (i >= corpus.utterances.size()) {
            throw InvalidArgument("there is no utterance " + std::to_string(i) + " in a corpus of " +
                                  std::to_string(corpus.utterances.size()));
        }
        scan.lookUp(i);
    }
    scan.decodeTasks(threads);
    return scan.finish();
}

ClipScan scanClips(const Corpus& corpus, ClipFactsCache* cache, const RunControl& control, int threads) {
    std::vector<std::size_t> all(corpus.utterances.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return scanClips(corpus, all, cache, control, threads);
}

}  // namespace voxbit
