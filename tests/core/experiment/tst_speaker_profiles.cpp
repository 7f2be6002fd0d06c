// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/speaker_profiles.h"

#include <QTest>
#include <algorithm>

#include "core/profile/profile_blob.h"
#include "core/profile/profiler.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

/// Knows every recording by the same profile, and counts the questions.
class OneProfile : public ProfileCache {
  public:
    explicit OneProfile(std::string blob) : m_blob(std::move(blob)) {}

    std::optional<std::string> find(const ProfileKey& /*key*/) override {
        ++m_questions;
        return m_blob;
    }
    void store(const ProfileKey& /*key*/, std::string_view /*blob*/) override {}
    int takeQuestions() { return std::exchange(m_questions, 0); }

  private:
    std::string m_blob;
    int m_questions = 0;
};

/// Knows nothing but one recording.
class OneKnown : public OneProfile {
  public:
    OneKnown(std::string blob, std::string hash) : OneProfile(std::move(blob)), m_hash(std::move(hash)) {}
    std::optional<std::string> find(const ProfileKey& key) override {
        return key.audioHash == m_hash ? OneProfile::find(key) : std::nullopt;
    }

  private:
    std::string m_hash;
};

ClipList oneClip(const std::string& name) {
    ClipList clips;
    clips.names = clips.audioHashes = {name};
    clips.load = [](std::size_t) { return std::vector<float>(16000, 0.1F); };
    return clips;
}

/// @param first number of the first speaker; each has one clip, which no other has
std::vector<SpeakerClips> speakers(int first, int count) {
    std::vector<SpeakerClips> some;
    for (int i = first; i < first + count; ++i)
        some.push_back({"speaker" + std::to_string(i), oneClip("clip" + std::to_string(i))});
    return some;
}

}  // namespace

class TestSpeakerProfiles : public QObject {
    Q_OBJECT
  private:
    LoadedModel m_model = openModel(test::sourceTree("tests/golden/case1_base").string(), "cpu");
    std::string m_blob;

    SpeakerUnion unite(SpeakerProfiles& profiles, const std::vector<SpeakerClips>& some, OneProfile& cache) {
        std::vector<std::size_t> missing;
        SpeakerUnion all = profiles.unite(m_model, {}, some, cache, {}, missing);
        return missing.empty() ? all : SpeakerUnion{};
    }

  private Q_SLOTS:
    void initTestCase() {
        profileClips(*m_model.model, oneClip("noise"), ProfileDetail::Standard, {},
                     [&](std::size_t, Profile profile) { m_blob = encodeProfile(profile); });
        QVERIFY(!m_blob.empty());
    }

    void theCacheIsAskedOncePerGroup() {
        OneProfile cache(m_blob);
        SpeakerProfiles profiles;
        const SpeakerUnion both = unite(profiles, speakers(0, 2), cache);
        QCOMPARE(both.members, std::vector<int>({0, 1}));
        QCOMPARE(cache.takeQuestions(), 2);
        QCOMPARE(unite(profiles, speakers(1, 1), cache).members, std::vector<int>{1});
        QCOMPARE(unite(profiles, speakers(0, 2), cache).set.get(), both.set.get());
        QCOMPARE(cache.takeQuestions(), 0);
    }

    /// A slider of seconds makes other clips, and so other profiles, at every step.
    void groupsOfFormerChoicesDoNotPileUp() {
        constexpr int kTogether = 3;
        OneProfile cache(m_blob);
        SpeakerProfiles profiles;
        const SpeakerUnion first = unite(profiles, speakers(0, kTogether), cache);
        std::size_t most = 0;
        for (int step = 0; step < 100; ++step) {
            const SpeakerUnion some = unite(profiles, speakers(step * kTogether, kTogether), cache);
            QCOMPARE(some.members.size(), std::size_t{kTogether});
            most = std::max(most, some.set->members().size());
        }
        QVERIFY(most > SpeakerProfiles::kMostHeld);
        QVERIFY(most <= SpeakerProfiles::kMostHeld + kTogether);
        QCOMPARE(first.set->members().size(), std::size_t{kTogether});  // what was handed out stays as it was
    }

    void manySpeakersAtOnceAreHeld() {
        constexpr int kMany = static_cast<int>(SpeakerProfiles::kMostHeld) + 20;
        OneProfile cache(m_blob);
        SpeakerProfiles profiles;
        (void)unite(profiles, speakers(0, kMany), cache);
        QCOMPARE(cache.takeQuestions(), kMany);
        (void)unite(profiles, speakers(5, 1), cache);  // one among them, and all again
        (void)unite(profiles, speakers(0, kMany), cache);
        QCOMPARE(cache.takeQuestions(), 0);
    }

    void progressCountsTheRecordingsOfAllSpeakers() {
        OneKnown cache(m_blob, "clip1");
        std::vector<std::int64_t> done;
        RunControl control;
        control.onProgress = [&](const Progress& progress) {
            if (progress.stage != "profiling") return;
            QCOMPARE(progress.total, std::int64_t{3});
            done.push_back(progress.done);
        };
        profileSpeakers(m_model, {}, speakers(0, 3), cache, control);
        QVERIFY(std::is_sorted(done.begin(), done.end()));
        QCOMPARE(done.front(), std::int64_t{0});
        QCOMPARE(done.back(), std::int64_t{3});
    }
};

QTEST_GUILESS_MAIN(TestSpeakerProfiles)
#include "tst_speaker_profiles.moc"
