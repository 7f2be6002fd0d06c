// SPDX-License-Identifier: Apache-2.0
#include "core/report/matrix_summary.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/evaluation/resampled_rates.h"
#include "core/evaluation/speaker_numbers.h"

namespace voxbit {
namespace {

ResultErrors measured(const UtteranceResult& result, MatrixMeasure measure) {
    if (measure == MatrixMeasure::ErrorRate) return errorsOf(result);
    if (!result.distance) {
        throw InvalidArgument("utterance " + result.id +
                              " was not held against the float model: set evaluation.compare_with_float");
    }
    const bool isDivergence = measure == MatrixMeasure::Divergence;
    return {isDivergence ? result.distance->klPerFrame : result.distance->tokenDisagreement, 1.0};
}

std::string cellName(const MatrixTest& test) {
    return (test.calibrationGroup.empty() ? "calibrated on nobody" : "calibrated on " + test.calibrationGroup) +
           ", tested on " + test.testGroup;
}

/// The recordings of one test group under every calibration ("systems").
ResampledRates ratesOf(std::span<const MatrixTest* const> systems, MatrixMeasure measure, std::uint64_t seed) {
    SpeakerNumbers speakers;
    std::map<std::string, std::size_t> places;
    std::vector<RecordingErrors> recordings;
    for (std::size_t s = 0; s < systems.size(); ++s) {
        const bool isSame = s == 0 || systems[s]->utterances.size() == recordings.size();
        for (const UtteranceResult& result : systems[s]->utterances) {
            const std::string key = result.audioHash + result.id;
            if (s == 0) {
                places.emplace(key, recordings.size());
                recordings.push_back({speakers.of(result.speaker), {}, measured(result, measure).length});
            }
            const auto place = places.find(key);
            if (!isSame || place == places.end())
                throw InvalidArgument("the cell \"" + cellName(*systems[s]) +
                                      "\" was tested on other recordings than \"" + cellName(*systems[0]) + "\"");
            recordings[place->second].errors.push_back(measured(result, measure).errors);
        }
    }
    BootstrapOptions options;
    options.resamples = kGridResamples;
    options.seed += seed;
    return {recordings, options};
}

/// Rates by [test group][calibration].
using RateGrid = std::vector<std::vector<double>>;

/// The rates, and the same for each resample of the recordings.
class Rates {
  public:
    explicit Rates(const std::vector<ResampledRates>& byTestGroup) {
        std::size_t resamples = kGridResamples;
        for (const ResampledRates& rates : byTestGroup) {
            m_rates.push_back(rates.rates());
            resamples = std::min(resamples, rates.resamples().size());
        }
        m_resamples.resize(resamples);
        for (std::size_t r = 0; r < resamples; ++r) {
            for (const ResampledRates& rates : byTestGroup) m_resamples[r].push_back(rates.resamples()[r]);
        }
    }

    const RateGrid& grid() const { return m_rates; }

    Measured of(const std::function<double(const RateGrid&)>& statistic) const {
        std::vector<double> values;
        for (const RateGrid& grid : m_resamples) values.push_back(statistic(grid));
        return {statistic(m_rates), percentileInterval(std::move(values), BootstrapOptions().level)};
    }

  private:
    RateGrid m_rates;
    std::vector<RateGrid> m_resamples;
};

/// The matrix with its groups in order: column g is calibrated on group g, the last one on nobody where there is one.
class Matrix {
  public:
    Matrix(std::span<const MatrixTest> tests, MatrixMeasure measure) {
        std::set<std::string> groups, tested;
        for (const MatrixTest& test : tests) {
            if (!test.calibrationGroup.empty()) groups.insert(test.calibrationGroup);
            tested.insert(test.testGroup);
            m_hasNobody = m_hasNobody || test.calibrationGroup.empty();
            m_tests[{test.testGroup, test.calibrationGroup}] = &test;
        }
        if (groups != tested || groups.size() < 2)
            throw InvalidArgument("a cross matrix needs at least two groups, each tested and calibrated on");
        m_groups.assign(groups.begin(), groups.end());
        m_columns = m_groups;
        if (m_hasNobody) m_columns.emplace_back();
        std::vector<ResampledRates> rates;
        for (const std::string& group : m_groups) {
            std::vector<const MatrixTest*> systems;
            for (const std::string& column : m_columns) systems.push_back(&at(group, column));
            rates.push_back(ratesOf(systems, measure, rates.size()));
        }
        m_rates.emplace(rates);
    }

    const std::vector<std::string>& groups() const { return m_groups; }
    const std::vector<std::string>& columns() const { return m_columns; }
    bool hasNobody() const { return m_hasNobody; }
    const Rates& rates() const { return *m_rates; }
    const MatrixTest& at(const std::string& testGroup, const std::string& calibrationGroup) const {
        const auto found = m_tests.find({testGroup, calibrationGroup});
        if (found == m_tests.end())
            throw InvalidArgument("the cross matrix has no cell \"" + cellName({calibrationGroup, testGroup, 0, {}}) +
                                  "\"");
        return *found->second;
    }

    double own(const RateGrid& grid, std::size_t group) const { return grid[group][group]; }
    double others(const RateGrid& grid, std::size_t group) const {
        double sum = 0;
        for (std::size_t c = 0; c < m_groups.size(); ++c) sum += c == group ? 0 : grid[group][c];
        return sum / static_cast<double>(m_groups.size() - 1);
    }
    double nobody(const RateGrid& grid, std::size_t group) const { return grid[group].back(); }

  private:
    std::map<std::pair<std::string, std::string>, const MatrixTest*> m_tests;
    std::vector<std::string> m_groups;
    std::vector<std::string> m_columns;
    bool m_hasNobody = false;
    std::optional<Rates> m_rates;
};

/// A rate of each test group under one way to calibrate.
using ByGroup = std::function<double(const RateGrid&, std::size_t group)>;

/// @param group nothing: the mean over all of them
MatrixTestGroup testGroup(const Matrix& matrix, std::optional<std::size_t> group) {
    const auto of = [&](const ByGroup& rate) {
        return matrix.rates().of([&](const RateGrid& grid) {
            if (group) return rate(grid, *group);
            double sum = 0;
            for (std::size_t g = 0; g < matrix.groups().size(); ++g) sum += rate(grid, g);
            return sum / static_cast<double>(matrix.groups().size());
        });
    };
    const ByGroup own = [&](const RateGrid& grid, std::size_t g) { return matrix.own(grid, g); };
    const ByGroup others = [&](const RateGrid& grid, std::size_t g) { return matrix.others(grid, g); };
    MatrixTestGroup row;
    if (group) row.group = matrix.groups()[*group];
    for (std::size_t g = 0; g < matrix.groups().size(); ++g) {
        if (group && g != *group) continue;
        const std::string& name = matrix.groups()[g];
        row.utterances += static_cast<std::int64_t>(matrix.at(name, name).utterances.size());
    }
    row.own = of(own);
    row.others = of(others);
    row.othersMinusOwn = of([&](const RateGrid& grid, std::size_t g) { return others(grid, g) - own(grid, g); });
    if (matrix.hasNobody())
        row.nobody = of([&](const RateGrid& grid, std::size_t g) { return matrix.nobody(grid, g); });
    return row;
}

MatrixGap gapOf(const Matrix& matrix, const std::string& calibratedOn, const ByGroup& rate) {
    const std::size_t count = matrix.groups().size();
    const auto extremes = [&](const RateGrid& grid) {
        std::size_t best = 0, worst = 0;
        for (std::size_t g = 1; g < count; ++g) {
            if (rate(grid, g) < rate(grid, best)) best = g;
            if (rate(grid, g) > rate(grid, worst)) worst = g;
        }
        return std::pair(best, worst);
    };
    const auto [best, worst] = extremes(matrix.rates().grid());
    MatrixGap gap{calibratedOn,
                  matrix.groups()[worst],
                  matrix.groups()[best],
                  rate(matrix.rates().grid(), worst),
                  rate(matrix.rates().grid(), best),
                  {}};
    gap.difference = matrix.rates().of([&](const RateGrid& grid) {
        const auto [low, high] = extremes(grid);
        return rate(grid, high) - rate(grid, low);
    });
    return gap;
}

}  // namespace

MatrixSummary summarizeMatrix(std::span<const MatrixTest> tests, MatrixMeasure measure) {
    const Matrix matrix(tests, measure);
    MatrixSummary summary;
    for (std::size_t g = 0; g < matrix.groups().size(); ++g) {
        for (std::size_t c = 0; c < matrix.columns().size(); ++c) {
            const MatrixTest& test = matrix.at(matrix.groups()[g], matrix.columns()[c]);
            summary.cells.push_back({test.calibrationGroup, test.testGroup, test.calibrationUtterances,
                                     static_cast<std::int64_t>(test.utterances.size()),
                                     matrix.rates().of([&](const RateGrid& grid) { return grid[g][c]; })});
        }
        summary.groups.push_back(testGroup(matrix, g));
    }
    summary.groups.push_back(testGroup(matrix, std::nullopt));
    for (std::size_t c = 0; c < matrix.groups().size(); ++c) {
        summary.gaps.push_back(
            gapOf(matrix, matrix.groups()[c], [c](const RateGrid& grid, std::size_t g) { return grid[g][c]; }));
    }
    summary.gaps.push_back(
        gapOf(matrix, "own group", [&](const RateGrid& grid, std::size_t g) { return matrix.own(grid, g); }));
    summary.gaps.push_back(
        gapOf(matrix, "other groups", [&](const RateGrid& grid, std::size_t g) { return matrix.others(grid, g); }));
    if (matrix.hasNobody()) {
        summary.gaps.push_back(
            gapOf(matrix, "nobody", [&](const RateGrid& grid, std::size_t g) { return matrix.nobody(grid, g); }));
    }
    return summary;
}

}  // namespace voxbit
