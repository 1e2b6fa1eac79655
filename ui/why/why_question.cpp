#include "ui/why/why_question.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rolewright::ui {

QString toText(const WhyQuestion& question)
{
    QJsonArray keys;
    for (const GivenKey& given : question.keys)
        keys.append(QJsonObject{{QStringLiteral("key"), given.key}, {QStringLiteral("values"), given.values}, {QStringLiteral("present"), given.present}});
    const QJsonObject object{{QStringLiteral("caller"), question.caller},
                             {QStringLiteral("actions"), question.actions},
                             {QStringLiteral("resources"), question.resources},
                             {QStringLiteral("keys"), keys},
                             {QStringLiteral("excluded"), static_cast<int>(question.excluded)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

WhyQuestion whyQuestionFrom(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    WhyQuestion question;
    question.caller = object.value(QStringLiteral("caller")).toString();
    question.actions = object.value(QStringLiteral("actions")).toString();
    question.resources = object.value(QStringLiteral("resources")).toString();
    question.excluded = static_cast<evaluation::LayerSet>(object.value(QStringLiteral("excluded")).toInt());
    const QJsonArray keys = object.value(QStringLiteral("keys")).toArray();
    for (const QJsonValue& value : keys) {
        const QJsonObject key = value.toObject();
        question.keys.push_back({key.value(QStringLiteral("key")).toString(), key.value(QStringLiteral("values")).toString(), key.value(QStringLiteral("present")).toBool(true)});
    }
    return question;
}

}  // namespace rolewright::ui
