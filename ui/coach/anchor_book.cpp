#include "ui/coach/anchor_book.h"

#include "core/json/writer.h"

#include <QFile>

namespace rolewright::ui {

AnchorBook::AnchorBook()
{
    QFile file(QStringLiteral(":/rolewright/training/anchors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto book = json::parseObject(file.readAll().toStdString());
    if (!book)
        return;
    const auto names = [](const json::Object& place, const char* key) {
        QStringList list;
        for (const json::Object& name : place.value(key, json::Object::array()))
            list += QString::fromStdString(name.get<std::string>());
        return list;
    };
    for (const auto& one : (*book)["anchors"].items()) {
        AnchorPlace place{QString::fromStdString(json::stringOr(one.value(), "page")), names(one.value(), "widgets"),
                          QString::fromStdString(json::stringOr(one.value(), "action")), names(one.value(), "inDialog")};
        for (const QString& name : place.widgets + QStringList(place.action)) {
            if (!name.isEmpty() && !m_ids.contains(name))
                m_ids.insert(name, QString::fromStdString(one.key()));
        }
        m_places.insert(QString::fromStdString(one.key()), std::move(place));
    }
    for (const auto& one : (*book)["renamed"].items())
        m_renamed.insert(QString::fromStdString(one.key()), QString::fromStdString(one.value().get<std::string>()));
}

const AnchorPlace* AnchorBook::find(const QString& id) const
{
    const auto found = m_places.constFind(m_renamed.value(id, id));
    return found == m_places.constEnd() ? nullptr : &*found;
}

}  // namespace rolewright::ui
