// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "widgets/table_view.h"
#include "widgets/transcript_model.h"

namespace voxbit {

/// Utterances with reference, float and quantized line, aligned word by word and wrapped together. Edits carry a sign
/// and an underline as well as a colour. Enter or a double click asks for playback.
class TranscriptView : public TableView {
    Q_OBJECT
  public:
    explicit TranscriptView(QWidget* parent = nullptr);
    /// Sorted by damage, worst first, until a header is clicked. The model must outlive the view.
    void setTranscripts(TranscriptModel* model);

  Q_SIGNALS:
    void utteranceActivated(const QString& utterance);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fitHeights();
    QTimer m_fit;  ///< many causes, one fitting
};

}  // namespace voxbit
