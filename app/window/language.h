// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>
#include <vector>

namespace voxbit {

/// A language that the window speaks.
struct LanguageEntry {
    const char* code;        ///< value of Setting::Language
    const char* nativeName;  ///< UTF-8, in the language itself
};

/// In the order of the menu.
const std::vector<LanguageEntry>& languages();

/// The translations that are installed into the application, ours and Qt's own; gone with this object.
class Language : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    ~Language() override;

    /// @param code one of languages() or "system". Sets the default locale too, so that numbers follow.
    void use(const QString& code);
    /// The one in use, never "system".
    QString code() const { return m_code; }

  private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace voxbit
