#include "app/window/picture_taker.h"

#include <QDir>
#include <QPixmap>
#include <QTimer>

#include "app/window/workbench.h"

namespace assay::window {

namespace {
constexpr int roundMs = 30;
constexpr int quietRounds = 10; ///< rounds without a read before a room counts as read
} // namespace

void showState(widgets::Room &room, PictureState state)
{
    switch (state) {
    case PictureState::Empty: return room.showEmpty();
    case PictureState::Loading: return room.showLoading();
    case PictureState::Error:
        return room.showError({ErrorCode::Damaged, PictureTaker::tr("The file is damaged"), PictureTaker::tr("A page of it does not hold what it says"),
                               PictureTaker::tr("Save what can be read into a new project"), {}});
    case PictureState::Normal:
    case PictureState::Long: return;
    }
}

PictureTaker::PictureTaker(Workbench &workbench, PictureOptions options, QString theme, QString language)
    : m_workbench(workbench), m_options(std::move(options)), m_theme(std::move(theme)), m_language(std::move(language))
{
}

void PictureTaker::start()
{
    const QStringList known = m_workbench.window().roomIds();
    if (!m_options.room.isEmpty() && !known.contains(m_options.room)) {
        Q_EMIT failed({ErrorCode::Usage, tr("There is no room “%1”").arg(m_options.room), {}, tr("There are: %1").arg(known.join(QStringLiteral(", "))), {}});
        return;
    }
    if (!QDir().mkpath(m_options.folder)) {
        Q_EMIT failed({ErrorCode::File, tr("The folder %1 cannot be made").arg(m_options.folder), {}, tr("Choose another one"), {}});
        return;
    }
    m_rooms = m_options.room.isEmpty() ? known : QStringList{m_options.room};
    m_workbench.window().resize(m_options.size);
    m_workbench.window().show();
    takeNext();
}

void PictureTaker::takeNext()
{
    if (m_rooms.isEmpty()) {
        Q_EMIT finished(m_files);
        return;
    }
    const QString room = m_rooms.takeFirst();
    m_workbench.window().openRoom(room);
    waitUntilRead(quietRounds, [this, room] {
        showState(*m_workbench.window().room(room), m_options.state);
        QTimer::singleShot(m_options.state == PictureState::Normal ? 0 : roundMs, this, [this, room] { take(room); });
    });
}

/// Rooms read in the background, some a moment after they were shown, and texts find their heights in a few rounds of the event loop.
void PictureTaker::waitUntilRead(int rounds, const std::function<void()> &then)
{
    QTimer::singleShot(roundMs, this, [this, rounds, then] {
        const bool idle = !m_workbench.session() || m_workbench.session()->isIdle();
        if (idle && rounds == 0)
            then();
        else
            waitUntilRead(idle ? rounds - 1 : quietRounds, then);
    });
}

void PictureTaker::take(const QString &room)
{
    const QString state = m_options.state == PictureState::Normal ? QString() : QLatin1Char('-') + QString::fromLatin1(name(m_options.state));
    const QString file = QStringLiteral("%1/%2-%3-%4%5.png").arg(m_options.folder, room, m_theme, m_language, state);
    // Nobody points at anything in a picture, wherever the pointer is.
    for (QWidget *widget : m_workbench.window().findChildren<QWidget *>())
        widget->setAttribute(Qt::WA_UnderMouse, false);
    if (!m_workbench.window().grab().save(file)) {
        Q_EMIT failed({ErrorCode::File, tr("The picture %1 cannot be written").arg(file), {}, tr("Choose another folder"), {}});
        return;
    }
    m_files << file;
    takeNext();
}

} // namespace assay::window

#include "moc_picture_taker.cpp"
