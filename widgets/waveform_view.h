// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <utility>
#include <vector>

namespace voxbit {

/// Envelope of one recording with a time axis in seconds and a playback position. Click or arrow keys ask to seek; the
/// owner moves the position.
class WaveformView : public QWidget {
    Q_OBJECT
  public:
    explicit WaveformView(QWidget* parent = nullptr);
    /// @param samples float32 [T], mono, -1..1
    void setSamples(std::vector<float> samples, int sampleRateHz);
    void clear();
    void setPosition(double seconds);
    double position() const { return m_positionS; }
    double durationS() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void seekRequested(double seconds);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QRect plotRect() const;
    double xOf(double seconds) const;
    void makeEnvelope();
    void paintAxis(QPainter& painter) const;

    std::vector<float> m_samples;
    std::vector<std::pair<float, float>> m_envelope;  ///< lowest and highest sample by pixel column
    int m_sampleRateHz = 1;
    double m_positionS = 0;
};

}  // namespace voxbit
