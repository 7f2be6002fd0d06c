// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <vector>

#include "app/window/model_export.h"
#include "widgets/message_boxes.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace voxbit {

/// A model that can be written.
struct ModelExportSource {
    std::optional<RunId> run;
    QString text;
    QString fileName;  ///< to start with, without suffix
};

/// Asks which quantized model is written, in which format and where. Nothing that is there is overwritten without being
/// asked for: files after a question, folders never.
class ModelExportDialog : public QDialog {
    Q_OBJECT
  public:
    /// @param sources not empty; the first is proposed
    explicit ModelExportDialog(std::vector<ModelExportSource> sources, QWidget* parent = nullptr);

    ModelExportOrder order() const;

  public Q_SLOTS:
    /// Checks the path first, and asks where that is called for.
    void accept() override;

  private:
    void buildForm();
    void followSource();
    void followFormat();
    void choosePath();
    QString path() const;
    /// Why nothing can be written there; empty: it can.
    QString problem() const;
    void showMessage(const QString& text);

    std::vector<ModelExportSource> m_sources;
    QComboBox* m_source;
    QComboBox* m_format;
    QLabel* m_purpose;
    QComboBox* m_width;
    QLineEdit* m_path;
    QLabel* m_message;
    QPushButton* m_export = nullptr;
    QString m_suffix;     ///< of the format; empty: a folder
    QString m_suggested;  ///< what the path was set to: as long as nobody edits it, it follows the choices
    OverwriteConsent m_consent;
};

}  // namespace voxbit
