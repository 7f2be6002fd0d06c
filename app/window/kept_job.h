// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "app/window/job_runner.h"
#include "app/window/loadable.h"
#include "app/window/workbench.h"

namespace voxbit {

/// What a KeptJob says; apart from it, because templates have no signals.
class KeptJobSignals : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

  Q_SIGNALS:
    /// A job was started or ended, or there is another answer.
    void changed();
};

/// A compute job of a workbench, one at a time, whose last answer stays when the experiment goes on. Belongs to its
/// workbench, so that an answer outlives panels, which are made anew with the language.
template <class Answer>
class KeptJob : public KeptJobSignals {
  public:
    /// What was found before stands again.
    void cancel() { m_jobs.cancel(job()); }

    /// The one that is queued or runs; 0: none.
    JobId job() const { return m_answer.status == Loadable<Answer>::Status::Loading ? m_job : 0; }
    /// The last one that ended; while the next one runs its value stays.
    const Loadable<Answer>& answer() const { return m_answer; }

  protected:
    KeptJob(Workbench& workbench, JobRunner& jobs) : KeptJobSignals(&workbench), m_workbench(workbench), m_jobs(jobs) {
        // Neither a result nor a failure follows a cancel.
        connect(&jobs, &JobRunner::ended, this, [this](int id, JobState state) {
            if (id != m_job || state != JobState::Cancelled) return;
            set(m_answer.value ? Loadable<Answer>::ready(m_answer.value) : Loadable<Answer>::absent());
        });
        connect(&jobs, &JobRunner::restarted, this, [this](int id, int as) {
            if (id == m_job) wait(as);
        });
    }

    /// @param doing what the panel says meanwhile @param work gives the Answer
    template <class Work>
    void begin(const QString& title, const QString& doing, Work work) {
        m_doing = doing;
        wait(m_jobs.start(
            Lane::Compute, title, this, std::move(work),
            [this](const std::shared_ptr<const Answer>& answer) { set(Loadable<Answer>::ready(answer)); },
            [this](const QString& message) { set(Loadable<Answer>::failed(message)); }));
    }

    Workbench& m_workbench;

  private:
    void wait(JobId job) {
        m_job = job;
        set({Loadable<Answer>::Status::Loading, m_answer.value, m_doing});
    }
    void set(Loadable<Answer> answer) {
        m_answer = std::move(answer);
        Q_EMIT changed();
    }

    JobRunner& m_jobs;
    Loadable<Answer> m_answer;
    QString m_doing;
    JobId m_job = 0;
};

/// The one of this workbench; made when it is first asked for.
template <class Job>
Job& jobOf(Workbench& workbench, JobRunner& jobs) {
    auto* found = workbench.findChild<Job*>(QString(), Qt::FindDirectChildrenOnly);
    return found != nullptr ? *found : *new Job(workbench, jobs);
}

}  // namespace voxbit
