#include "project/language.h"

#include <QCoreApplication>
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
                        QCoreApplication::translate("Main", "Use en"));
        locale = QLocale(QLocale::English);
        (void) load(locale);
    }
    QCoreApplication::installTranslator(translator);
    QLocale::setDefault(locale);
    return {};
}

} // namespace assay
