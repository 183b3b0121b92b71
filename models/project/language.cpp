#include "project/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace assay {

Status setLanguage(QCoreApplication &application, const QString &language)
{
    auto *translator = new QTranslator(&application);
    const auto load = [translator](const QLocale &locale) {
        return translator->load(locale, QStringLiteral("assay"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    };
    QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!load(locale)) {
        if (!language.isEmpty())
            return fail(ErrorCode::Usage, QCoreApplication::translate("Main", "There is no translation into “%1”").arg(language), {},
                        QCoreApplication::translate("Main", "Use en or de"));
        locale = QLocale(QLocale::English);
        (void) load(locale);
    }
    QCoreApplication::installTranslator(translator);
    auto *ofQt = new QTranslator(&application); // file dialogs, names of keys; where it is not installed they stay English
    if (ofQt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
    QLocale::setDefault(locale);
    return {};
}

} // namespace assay
