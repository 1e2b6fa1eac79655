#include "app/commands/training_files.h"

#include "app/commands/streams.h"

#include <QDir>
#include <QDirIterator>
#include <QSaveFile>

#include <algorithm>
#include <filesystem>

namespace rolewright::app {

namespace {

constexpr std::size_t largestRules = 64u << 10;
const QLatin1String shipped(":/rolewright/training");

Error noPack(const std::string& name)
{
    return {"NoPack", "there is no file or pack `" + name + "`; `rolewright play --list` names what comes with the program", {}};
}

}  // namespace

std::vector<std::string> packNames()
{
    std::vector<std::string> names;
    for (const QString& name : QDir(shipped).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        names.push_back(name.toStdString());
    return names;
}

Result<training::PackFiles> namedPack(const std::string& name)
{
    const auto names = packNames();
    if (std::find(names.begin(), names.end(), name) == names.end())
        return noPack(name);
    const QDir folder(shipped + QLatin1Char('/') + QString::fromStdString(name));
    training::PackFiles files;
    for (QDirIterator at(folder.path(), QDir::Files, QDirIterator::Subdirectories); at.hasNext();) {
        QFile file(at.next());
        if (!file.open(QIODevice::ReadOnly))
            return noPack(name);
        files.emplace(folder.relativeFilePath(file.fileName()).toStdString(), file.readAll().toStdString());
    }
    return files;
}

Result<training::PackFiles> findPack(const std::string& pathOrName)
{
    std::error_code failure;
    return std::filesystem::exists(pathOrName, failure) ? training::readPack(pathOrName) : namedPack(pathOrName);
}

Result<training::ClassRules> classRules(const std::string& path)
{
    if (path.empty())
        return training::ClassRules{};
    const auto text = readInput(path, largestRules);
    return text ? training::ClassRules::read(*text) : Result<training::ClassRules>(text.error());
}

Result<std::string> classCode(const std::string& path)
{
    auto text = readInput(path, largestRules);
    if (!text)
        return text;
    while (text->ends_with('\n') || text->ends_with('\r'))
        text->pop_back();
    return text->empty() ? Result<std::string>(Error{"EmptyCode", "`" + path + "` holds no code", {}}) : text;
}

Result<void> writeWhole(const std::string& path, const std::string& text)
{
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.flush() || !file.commit())
        return Error{"Unwritable", "`" + path + "` cannot be written: " + file.errorString().toStdString(), {}};
    return {};
}

}  // namespace rolewright::app
