// SPDX-License-Identifier: Apache-2.0
// From a path to recordings: the corpus, its scan, the subsets of the experiment.
#include <utility>

#include "app/window/ranking_job.h"
#include "app/window/workbench.h"
#include "core/base/error.h"

namespace voxbit {
namespace {

constexpr std::size_t kScanChunk = 500;

struct SubsetAnswer {
    ChosenSubsets subsets;
    QString problem;
};

std::vector<double> durationsOf(CorpusFacts& corpus) {
    ClipScan scan;
    scan.facts = std::move(corpus.facts);
    std::vector<double> durationsS = scan.durationsS();
    corpus.facts = std::move(scan.facts);
    return durationsS;
}

}  // namespace

SubsetChoice ownCorpusSubsets() {
    SubsetChoice subsets;
    subsets.excludeCalibration = true;
    return subsets;
}

void Workbench::openCorpus() {
    m_jobs.cancel(m_corpusJob);
    m_jobs.cancel(m_scanJob);
    if (m_experiment.corpus.path.empty()) {
        m_corpus = Loadable<CorpusFacts>::absent(tr("No corpus is open."));
    } else {
        m_corpus =
            Loadable<CorpusFacts>::loading(tr("Listing %1 ...").arg(QString::fromStdString(m_experiment.corpus.path)));
        m_corpusJob = m_jobs.start(
            Lane::Quick, tr("Open corpus"), this,
            [choice = m_experiment.corpus](Workspace& workspace, const RunControl&) {
                CorpusFacts facts;
                facts.corpus = workspace.corpus(choice);
                facts.facts.resize(facts.corpus->utterances.size());
                facts.durationsS = durationsOf(facts);
                facts.speakers = summarizeSpeakers(*facts.corpus);
                facts.problems = facts.corpus->problems;
                return facts;
            },
            [this](const std::shared_ptr<const CorpusFacts>& facts) {
                leaveSomeToTest(facts->corpus->utterances.size());
                onCorpus(facts);
            },
            [this](const QString& message) {
                m_corpus = Loadable<CorpusFacts>::failed(message);
                Q_EMIT corpusChanged();
                chooseSubsets();
            });
    }
    Q_EMIT corpusChanged();
    chooseSubsets();
}

/// Part of opening, not a step of its own: undoing takes the whole corpus back.
void Workbench::leaveSomeToTest(std::size_t utterances) {
    const bool isUntouched = toJson(m_experiment.subsets) == toJson(ownCorpusSubsets());
    const auto half = static_cast<std::int64_t>(utterances / 2);
    if (!isUntouched || half == 0 || m_experiment.subsets.calibration.count <= half) return;
    m_experiment.subsets.calibration.count = half;
    Q_EMIT experimentChanged();
}

/// Decodes files that nobody looked at yet, those of the subsets first, a chunk at a time.
void Workbench::scanCorpus() {
    const auto known = m_corpus.value;
    std::vector<std::size_t> order;
    if (m_subsets.value) {
        order = m_subsets.value->calibration;
        order.insert(order.end(), m_subsets.value->test.begin(), m_subsets.value->test.end());
    }
    m_scanJob = m_jobs.start(
        Lane::Scan, tr("Read recordings"), this,
        [known, order = std::move(order)](Workspace& workspace, const RunControl& control) {
            CorpusFacts facts = *known;
            std::vector<bool> isTaken(facts.facts.size(), false);
            std::vector<std::size_t> chunk;
            const auto take = [&](std::size_t i) {
                if (chunk.size() < kScanChunk && !isTaken[i] && !facts.facts[i]) chunk.push_back(i);
                isTaken[i] = true;
            };
            // Broken files stay unknown: they must not be tried for ever.
            std::vector<bool> isBroken(facts.facts.size(), false);
            for (const Problem& problem : facts.problems) {
                for (std::size_t i = 0; i < isBroken.size(); ++i) {
                    if (facts.corpus->utterances[i].path == problem.path) isBroken[i] = true;
                }
            }
            for (const std::size_t i : order) {
                if (!isBroken[i]) take(i);
            }
            for (std::size_t i = 0; i < isTaken.size(); ++i) {
                if (!isBroken[i]) take(i);
            }
            const ClipScan scan = scanClips(*facts.corpus, chunk, &workspace.caches().clipFacts(), control);
            for (const std::size_t i : chunk) facts.facts[i] = scan.facts[i];
            facts.problems.insert(facts.problems.end(), scan.problems.begin(), scan.problems.end());
            facts.durationsS = durationsOf(facts);
            facts.speakers = summarizeSpeakers(*facts.corpus, facts.durationsS);
            facts.isComplete = chunk.size() < kScanChunk;
            return facts;
        },
        [this](const std::shared_ptr<const CorpusFacts>& facts) { onCorpus(facts); });
}

void Workbench::onCorpus(const std::shared_ptr<const CorpusFacts>& facts) {
    m_corpus = Loadable<CorpusFacts>::ready(facts);
    m_isScanWanted = !facts->isComplete;
    Q_EMIT corpusChanged();
    chooseSubsets();
}

/// In the background: with many recordings evaluating expressions and comparing hashes takes time. The last choice
/// stays in view until the next one is there.
void Workbench::chooseSubsets() {
    m_jobs.cancel(m_subsetJob);
    if (!m_corpus.isReady()) {
        m_subsets = {m_corpus.status == Loadable<CorpusFacts>::Status::Loading
                         ? Loadable<ChosenSubsets>::Status::Loading
                         : Loadable<ChosenSubsets>::Status::Absent,
                     nullptr, m_corpus.text};
        return onSubsets();
    }
    m_subsets.status = Loadable<ChosenSubsets>::Status::Loading;
    m_subsets.text = tr("Choosing recordings ...");
    rank();
    m_subsetJob = m_jobs.start(
        Lane::Quick, tr("Choose recordings"), this,
        [experiment = m_experiment, corpus = m_corpus.value](Workspace&, const RunControl&) {
            // An expression that nobody answers is no failed job: it is said where it was written.
            SubsetAnswer answer;
            try {
                answer.subsets = voxbit::chooseSubsets(experiment, *corpus);
            } catch (const InvalidArgument& error) {
                answer.problem = QString::fromUtf8(error.what());
            }
            return answer;
        },
        [this](const std::shared_ptr<const SubsetAnswer>& answer) {
            m_subsets = answer->problem.isEmpty() ? Loadable<ChosenSubsets>::ready({answer, &answer->subsets})
                                                  : Loadable<ChosenSubsets>::failed(answer->problem);
            onSubsets();
        });
}

void Workbench::onSubsets() {
    Q_EMIT subsetsChanged();
    rank();
    // Only now it is known which files to look at first.
    if (m_corpus.isReady() && std::exchange(m_isScanWanted, false)) scanCorpus();
}

}  // namespace voxbit
