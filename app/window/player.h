// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <vector>

namespace voxbit {

/// What recordings are read at to be seen and heard.
inline constexpr int kPlayedRateHz = 16000;

/// Plays one recording through the default audio output. Looks for the device when it is first asked, because that
/// waits for the sound server; no device is an answer, not an error. Belongs to the window's thread.
class Player : public QObject {
    Q_OBJECT
  public:
    explicit Player(QObject* parent = nullptr);
    ~Player() override;

    /// Why nothing can be heard, and what to do; empty: all is well.
    QString obstacle() const;

    /// Stops, and makes these samples the ones to play. @param samples float32 [T], mono, -1..1
    void setSamples(const std::vector<float>& samples, int sampleRateHz);
    void clear();
    bool hasSamples() const;

    /// From `seconds` on. Does nothing without samples or device.
    void play(double seconds = 0);
    void stop();
    bool isPlaying() const;
    /// Where the playback is.
    double positionS() const;

  Q_SIGNALS:
    void positionChanged(double seconds);
    /// Started, stopped, reached the end or failed.
    void stateChanged();

  private:
    struct Output;
    std::unique_ptr<Output> m_output;
};

}  // namespace voxbit
