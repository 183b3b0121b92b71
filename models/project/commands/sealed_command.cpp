#include "project/commands/sealed_command.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/mman.h>
#include <unistd.h>

#include "base/json.h"
#include "base/translate.h"

namespace assay {

namespace {

constexpr qint64 largestProgram = 512 << 20;
constexpr qint64 largestScript = 4 << 20;

tl::unexpected<Error> unusable(const QString &why, const QString &fix = {})
{
    return fail(ErrorCode::BadInput, translate("Commands", "The command cannot be used"), why, fix);
}

/// Absolute and without links; the system's folders are searched, never this user's PATH.
QString resolvedProgram(const std::string &written)
{
    const QString name = QString::fromStdString(written);
    if (name.startsWith(QLatin1Char('/')))
        return QFileInfo(name).canonicalFilePath();
    if (name.contains(QLatin1Char('/')))
        return {};
    for (const char *folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
        const QString path = QFileInfo(QString::fromUtf8(folder) + name).canonicalFilePath();
        if (!path.isEmpty())
            return path;
    }
    return {};
}

/// A copy of @p path in memory that nobody can change any more.
Result<std::shared_ptr<OwnedFd>> sealedImage(const QString &path, Hash &hash)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(translate("Commands", "%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > largestProgram)
        return unusable(translate("Commands", "%1 is larger than 512 MiB").arg(path));
    auto image = std::make_shared<OwnedFd>(memfd_create("assay-command", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    Hasher hasher;
    bool begins = true;
    bool kept = image->get() >= 0;
    for (QByteArray part = file.read(1 << 20); kept && !part.isEmpty(); part = file.read(1 << 20)) {
        if (std::exchange(begins, false) && part.startsWith("#!"))
            return unusable(translate("Commands", "%1 is a script").arg(path), translate("Commands", "Name its interpreter as the program, and the script as its argument."));
        hasher.add({part.constData(), static_cast<std::size_t>(part.size())});
        for (qsizetype done = 0; kept && done < part.size();) {
            const ssize_t written = write(image->get(), part.constData() + done, static_cast<std::size_t>(part.size() - done));
            kept = written > 0;
            done += written;
        }
    }
    if (!kept || fcntl(image->get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return unusable(translate("Commands", "this system gives no room for a private copy of %1").arg(path));
    hash = hasher.finish();
    return image;
}

/// The bytes of the regular file that an argument names by its absolute path; nothing for any other argument.
Result<std::optional<std::string>> scriptAt(const std::string &argument)
{
    const QString path = QString::fromStdString(argument);
    const QFileInfo info(path);
    if (!argument.starts_with('/') || !info.isFile())
        return std::nullopt;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(translate("Commands", "%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray bytes = file.read(largestScript + 1);
    if (bytes.size() > largestScript)
        return unusable(translate("Commands", "%1 is larger than 4 MiB").arg(path));
    return bytes.toStdString();
}

/// Arguments that name a file by its path get a private copy of it.
Status takeScriptsIn(SealedCommand &command)
{
    for (std::size_t i = 1; i < command.argv.size(); ++i) {
        auto script = scriptAt(command.argv[i]);
        if (!script)
            return fail(script.error());
        if (!*script)
            continue;
        std::string name = "argument-" + std::to_string(i) + "-" + command.argv[i].substr(command.argv[i].rfind('/') + 1);
        command.files.insert_or_assign(name, std::move(**script));
        command.argv[i] = std::move(name);
    }
    return {};
}

Hash hashOf(const SealedCommand &command, const Hash &programBytes)
{
    Json files = Json::object();
    for (const auto &[name, text] : command.files)
        files[name] = sha256(text).hex();
    // Arguments need not be UTF-8, so their bytes stand for them.
    Json arguments = Json::array();
    for (std::size_t i = 1; i < command.shownArguments.size(); ++i)
        arguments.push_back(toHex(command.shownArguments[i]));
    const Json whole{{"schema", "assay.command/1"}, {"program", toHex(command.program)}, {"called", toHex(command.shownArguments.front())},
                     {"program_bytes", programBytes.hex()}, {"arguments", arguments}, {"files", files}};
    return sha256(dumpJson(whole));
}

} // namespace

OwnedFd::~OwnedFd()
{
    close();
}

OwnedFd &OwnedFd::operator=(OwnedFd &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

void OwnedFd::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

std::string SealedCommand::commandLine() const
{
    std::string line;
    for (const std::string &argument : shownArguments) {
        const bool plain = !argument.empty() && argument.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=:,+@%") == std::string::npos;
        line += line.empty() ? "" : " ";
        if (plain) {
            line += argument;
            continue;
        }
        line += '\'';
        for (const char c : argument)
            line += c == '\'' ? std::string("'\\''") : std::string(1, c);
        line += '\'';
    }
    return line;
}

Result<SealedCommand> sealCommand(const CommandRequest &request)
{
    SealedCommand command;
    command.shownArguments = command.argv = request.argv;
    command.files = request.files;
    command.timeoutMs = request.timeoutMs;
    command.memoryMb = request.memoryMb;
    const QString program = resolvedProgram(request.argv.front());
    if (program.isEmpty() || !QFileInfo(program).isFile() || !QFileInfo(program).isExecutable())
        return unusable(translate("Commands", "there is no program %1").arg(QString::fromStdString(request.argv.front())),
                        translate("Commands", "Name it by its absolute path, or by its name in /usr/local/bin, /usr/bin or /bin."));
    command.program = program.toStdString();
    Hash programBytes;
    auto image = sealedImage(program, programBytes);
    if (!image)
        return fail(image.error());
    command.image = std::move(*image);
    if (const Status taken = takeScriptsIn(command); !taken)
        return fail(taken.error());
    command.hash = hashOf(command, programBytes);
    return command;
}

} // namespace assay
