// SPDX-License-Identifier: Apache-2.0
#include "app/window/player.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <optional>

namespace voxbit {
namespace {

constexpr int kPositionIntervalMs = 40;
constexpr double kFullScale = 32767;
constexpr double kMicroseconds = 1e6;

QByteArray toInt16(const std::vector<float>& samples) {
    QByteArray bytes(static_cast<qsizetype>(samples.size() * sizeof(qint16)), Qt::Uninitialized);
    auto* out = reinterpret_cast<qint16*>(bytes.data());
    for (const float sample : samples)
        *out++ = static_cast<qint16>(std::lround(std::clamp(sample, -1.0F, 1.0F) * kFullScale));
    return bytes;
}

}  // namespace

struct Player::Output {
    mutable std::optional<QAudioDevice> device;  ///< looked for once, see Player
    QAudioFormat format;
    QByteArray bytes;
    QBuffer buffer;
    std::unique_ptr<QAudioSink> sink;
    QTimer ticks;
    double startS = 0;
    int serial = 0;  ///< of the playback: a late end of an earlier one stops nothing
    bool hasFailed = false;

    const QAudioDevice& find() const {
        if (!device) device = QMediaDevices::defaultAudioOutput();
        return *device;
    }
};

Player::Player(QObject* parent) : QObject(parent), m_output(std::make_unique<Output>()) {
    m_output->ticks.setInterval(kPositionIntervalMs);
    connect(&m_output->ticks, &QTimer::timeout, this, [this] { Q_EMIT positionChanged(positionS()); });
}

Player::~Player() = default;

QString Player::obstacle() const {
    const QAudioDevice& device = m_output->find();
    if (device.isNull()) {
        return tr("There is no audio device: connect one and start the program again to listen.");
    }
    if (m_output->hasFailed) return tr("The audio device %1 does not play.").arg(device.description());
    if (hasSamples() && !device.isFormatSupported(m_output->format)) {
        return tr("The audio device %1 does not play %2 Hz mono.")
            .arg(device.description())
            .arg(m_output->format.sampleRate());
    }
    return {};
}

void Player::setSamples(const std::vector<float>& samples, int sampleRateHz) {
    stop();
    m_output->format.setSampleRate(sampleRateHz);
    m_output->format.setChannelCount(1);
    m_output->format.setSampleFormat(QAudioFormat::Int16);
    m_output->bytes = toInt16(samples);
    m_output->startS = 0;
    m_output->hasFailed = false;
}

void Player::clear() {
    stop();
    m_output->bytes.clear();
}

bool Player::hasSamples() const {
    return !m_output->bytes.isEmpty();
}

void Player::play(double seconds) {
    stop();
    if (!hasSamples() || !obstacle().isEmpty()) return;
    const qint64 offset = static_cast<qint64>(std::max(seconds, 0.0) * m_output->format.sampleRate()) * 2;
    if (offset >= m_output->bytes.size()) return;
    m_output->startS = std::max(seconds, 0.0);
    m_output->buffer.setData(m_output->bytes);
    m_output->buffer.open(QIODevice::ReadOnly);
    m_output->buffer.seek(offset);
    m_output->sink = std::make_unique<QAudioSink>(m_output->find(), m_output->format);
    connect(m_output->sink.get(), &QAudioSink::stateChanged, this,
            [this, serial = ++m_output->serial](QAudio::State state) {
                if (!m_output->sink || (state != QAudio::IdleState && state != QAudio::StoppedState)) return;
                m_output->hasFailed = state == QAudio::StoppedState && m_output->sink->error() != QAudio::NoError;
                // Not from within the sink's own signal: stop() deletes it.
                const auto end = [this, serial] {
                    if (serial == m_output->serial) stop();
                };
                QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
            });
    m_output->sink->start(&m_output->buffer);
    m_output->ticks.start();
    Q_EMIT stateChanged();
}

void Player::stop() {
    if (!m_output->sink) return;
    m_output->ticks.stop();
    m_output->startS = 0;
    const std::unique_ptr<QAudioSink> sink = std::move(m_output->sink);
    sink->disconnect(this);
    sink->stop();
    m_output->buffer.close();
    Q_EMIT positionChanged(0);
    Q_EMIT stateChanged();
}

bool Player::isPlaying() const {
    return m_output->sink != nullptr;
}

double Player::positionS() const {
    if (!m_output->sink) return m_output->startS;
    return m_output->startS + static_cast<double>(m_output->sink->processedUSecs()) / kMicroseconds;
}

}  // namespace voxbit
