// SPDX-License-Identifier: Apache-2.0
#include "app/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

static void initTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace voxbit {
namespace {

/// The language among ours that fits the system's best.
QString systemLanguage() {
    for (const QString& wish : QLocale::system().uiLanguages()) {
        const QLocale locale(wish);
        for (const LanguageEntry& entry : languages()) {
            const QLocale ours(QString::fromLatin1(entry.code));
            if (ours.language() == locale.language() && ours.script() == locale.script())
                return QString::fromLatin1(entry.code);
        }
    }
    return QStringLiteral("en");
}

}  // namespace

const std::vector<LanguageEntry>& languages() {
    static const std::vector<LanguageEntry> entries{
        {"en", "English"}, {"de", "Deutsch"}, {"fr", "Français"}, {"zh_CN", "简体中文"}, {"ko", "한국어"}};
    return entries;
}

Language::~Language() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString& code) {
    initTranslations();
    const bool isSystem = code == QLatin1String("system");
    m_code = isSystem ? systemLanguage() : code;
    // The system's region counts where its language is taken: 1,5 and 1.5 are not a matter of language alone.
    const QLocale locale =
        isSystem && QLocale::system().language() == QLocale(m_code).language() ? QLocale::system() : QLocale(m_code);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // English has a file too: its plurals.
    if (m_own.load(QStringLiteral(":/translations/voxbit_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(m_code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

}  // namespace voxbit
