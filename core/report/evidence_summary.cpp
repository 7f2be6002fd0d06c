// SPDX-License-Identifier: Apache-2.0
#include "core/report/evidence_summary.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "core/evaluation/resampled_rates.h"
#include "core/evaluation/speaker_numbers.h"

namespace voxbit {
namespace {

using CurveKey = std::tuple<std::string, std::string, std::string>;
using PlaceKey = std::tuple<CurveKey, double, std::uint64_t, std::string>;

CurveKey curveOf(const EvidencePlace& place) {
    return {place.method, place.calibrator, place.calibratedOn};
}
PlaceKey keyOf(const EvidencePlace& place) {
    return {curveOf(place), place.averageBits, place.seed, place.group};
}

/// Every recording with its errors under all systems, filled run by run.
class Recordings {
  public:
    explicit Recordings(std::size_t systems) : m_systems(systems) {}

    void add(std::size_t system, const EvidenceResult& result) {
        for (const UtteranceResult& utterance : result.utterances) {
            const ResultErrors counts = errorsOf(utterance);
            Entry& entry = m_entries[{utterance.speaker, utterance.audioHash}];
            entry.errors.resize(m_systems);
            entry.lengths.resize(m_systems);
            entry.errors[system] += counts.errors;
            entry.lengths[system] += counts.length;
            ResultErrors& group = m_groups[result.place.group.empty() ? utterance.speaker : result.place.group]
                                      .try_emplace(system)
                                      .first->second;
            group.errors += counts.errors;
            group.length += counts.length;
        }
    }

    std::vector<RecordingErrors> samples() const {
        std::vector<RecordingErrors> samples;
        SpeakerNumbers speakers;
        for (const auto& [key, entry] : m_entries) {
            for (const double length : entry.lengths) {
                if (length != entry.lengths.front())
                    throw InvalidArgument("methods were tested on different recordings; one of speaker " + key.first +
                                          " is not in all of them");
            }
            samples.push_back({speakers.of(key.first), entry.errors, entry.lengths.front()});
        }
        return samples;
    }

    /// Smallest and largest rate over groups.
    std::pair<double, double> groupRange(std::size_t system) const {
        double best = std::numeric_limits<double>::infinity(), worst = 0;
        for (const auto& [group, systems] : m_groups) {
            const ResultErrors& counts = systems.at(system);
            if (counts.length <= 0) continue;
            best = std::min(best, counts.errors / counts.length);
            worst = std::max(worst, counts.errors / counts.length);
        }
        return {best, worst};
    }

  private:
    struct Entry {
        std::vector<double> errors, lengths;
    };
    std::size_t m_systems;
    std::map<std::pair<std::string, std::string>, Entry> m_entries;  ///< by speaker and audio
    std::map<std::string, std::map<std::size_t, ResultErrors>> m_groups;
};

std::vector<std::uint64_t> completeSeeds(const std::vector<EvidenceRun>& runs, const std::set<PlaceKey>& known) {
    std::vector<std::uint64_t> seeds;
    std::set<std::uint64_t> incomplete;
    std::string missing;
    for (const EvidenceRun& run : runs) {
        if (known.count(keyOf(run.place)) == 0) {
            if (missing.empty()) missing = run.experiment.name;
            incomplete.insert(run.place.seed);
        }
    }
    for (const EvidenceRun& run : runs) {
        const bool isNew = std::find(seeds.begin(), seeds.end(), run.place.seed) == seeds.end();
        if (isNew && incomplete.count(run.place.seed) == 0) seeds.push_back(run.place.seed);
    }
    if (seeds.empty()) throw InvalidArgument("no seed has all its runs; one that is missing: " + missing);
    return seeds;
}

/// The systems of a grid: the float model, then every budget of every curve.
class Systems {
  public:
    explicit Systems(const std::vector<EvidenceRun>& runs) {
        for (const EvidenceRun& run : runs) {
            const auto [found, isNew] =
                m_index.try_emplace({curveOf(run.place), run.place.averageBits}, m_index.size());
            if (isNew && found->second > 0) places.push_back(run.place);
        }
    }
    std::size_t count() const { return m_index.size(); }
    std::size_t of(const EvidencePlace& place) const { return m_index.at({curveOf(place), place.averageBits}); }

    std::vector<EvidencePlace> places;  ///< of all but the float model, in the order of the plan

  private:
    std::map<std::pair<CurveKey, double>, std::size_t> m_index;
};

class Summary {
  public:
    Summary(const EvidencePlan& plan, std::span<const EvidenceResult> results)
        : m_plan(plan), m_runs(evidenceRuns(plan)), m_systems(m_runs), m_recordings(m_systems.count()) {
        std::set<PlaceKey> known;
        for (const EvidenceResult& result : results) known.insert(keyOf(result.place));
        m_summary.seeds = completeSeeds(m_runs, known);
        const auto& seeds = m_summary.seeds;
        std::set<PlaceKey> wanted;
        for (const EvidenceRun& run : m_runs) {
            if (std::find(seeds.begin(), seeds.end(), run.place.seed) != seeds.end()) wanted.insert(keyOf(run.place));
        }
        for (const EvidenceResult& result : results) {
            if (wanted.erase(keyOf(result.place)) == 0) continue;
            const std::size_t system = m_systems.of(result.place);
            m_recordings.add(system, result);
            Size& size = m_sizes[system];
            size.mebibytes += result.sizeMiB;
            size.bits += result.meanBits;
            ++size.runs;
        }
    }

    EvidenceSummary make() && {
        const auto samples = m_recordings.samples();
        BootstrapOptions options;
        options.resamples = kGridResamples;
        m_rates.emplace(samples, options);
        m_summary.recordings = samples.size();
        for (const auto& sample : samples) m_summary.words += sample.length;
        m_summary.floatRate = measured([](auto rates) { return rates[0]; });
        for (const EvidencePlace& place : m_systems.places) addPoint(place);
        for (EvidenceCurve& curve : m_summary.curves) addArea(curve);
        for (EvidenceCurve& curve : m_summary.curves) addReduction(curve);
        return std::move(m_summary);
    }

  private:
    struct Size {
        double mebibytes = 0, bits = 0, runs = 0;
    };

    template <class Statistic>
    Measured measured(const Statistic& statistic) const {
        return {statistic(std::span<const double>(m_rates->rates())), m_rates->interval(statistic)};
    }

    void addPoint(const EvidencePlace& place) {
        auto& curves = m_summary.curves;
        if (curves.empty() || keyOf(curves.back()) != curveOf(place))
            curves.push_back({place.method, place.calibrator, place.calibratedOn, {}, {}, {}});
        const std::size_t system = m_systems.of(place);
        EvidencePoint point;
        point.averageBits = place.averageBits;
        const Size& size = m_sizes.at(system);
        point.sizeMiB = size.mebibytes / size.runs;
        point.meanBits = size.bits / size.runs;
        point.rate = measured([system](auto rates) { return rates[system]; });
        std::tie(point.bestGroup, point.worstGroup) = m_recordings.groupRange(system);
        EvidencePlace ours = place;
        ours.method = m_plan.evidence.ours;
        if (ours.method != place.method && hasSystem(ours)) {
            const std::size_t other = m_systems.of(ours);
            point.toOurs = measured([system, other](auto rates) { return rates[system] - rates[other]; });
        }
        curves.back().points.push_back(point);
    }

    bool hasSystem(const EvidencePlace& place) const {
        return std::any_of(m_systems.places.begin(), m_systems.places.end(), [&](const EvidencePlace& p) {
            return curveOf(p) == curveOf(place) && p.averageBits == place.averageBits;
        });
    }

    static CurveKey keyOf(const EvidenceCurve& curve) { return {curve.method, curve.calibrator, curve.calibratedOn}; }
    static PlaceKey keyOf(const EvidencePlace& place) { return voxbit::keyOf(place); }

    double areaOf(const EvidenceCurve& curve, std::span<const double> rates) const {
        std::vector<double> x, y;
        for (const EvidencePoint& point : curve.points) {
            x.push_back(point.averageBits);
            y.push_back(rates[m_systems.of({curve.method, curve.calibrator, curve.calibratedOn, x.back(), 0, ""})]);
        }
        return excessArea(x, y, rates[0], m_plan.evidence.area.low, m_plan.evidence.area.high);
    }

    void addArea(EvidenceCurve& curve) {
        const EvidenceArea& area = m_plan.evidence.area;
        if (curve.points.front().averageBits > area.low || curve.points.back().averageBits < area.high) return;
        curve.area = measured([&](auto rates) { return areaOf(curve, rates); });
    }

    void addReduction(EvidenceCurve& curve) {
        std::vector<const EvidenceCurve*> orders;
        for (const EvidenceCurve& other : m_summary.curves) {
            const bool isOrder =
                other.method.starts_with("myqasr:smallest") || other.method.starts_with("myqasr:largest");
            if (isOrder && other.area && other.calibrator == curve.calibrator &&
                other.calibratedOn == curve.calibratedOn)
                orders.push_back(&other);
        }
        if (orders.empty() || !curve.area) return;
        curve.reduction = measured([&](auto rates) {
            double best = std::numeric_limits<double>::infinity();
            for (const EvidenceCurve* order : orders) best = std::min(best, areaOf(*order, rates));
            return 1 - areaOf(curve, rates) / best;
        });
    }

    const EvidencePlan& m_plan;
    const std::vector<EvidenceRun> m_runs;
    const Systems m_systems;
    Recordings m_recordings;
    std::map<std::size_t, Size> m_sizes;
    std::optional<ResampledRates> m_rates;
    EvidenceSummary m_summary;
};

}  // namespace

EvidenceSummary summarizeEvidence(const EvidencePlan& plan, std::span<const EvidenceResult> results) {
    return Summary(plan, results).make();
}

}  // namespace voxbit
