#include "ui/models/service_names.h"

#include <QFile>
#include <QTextStream>

namespace rolewright::ui {

std::vector<ServiceName> serviceNames()
{
    std::vector<ServiceName> names;
    QFile file(QStringLiteral(":/rolewright/service-principals.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return names;
    QTextStream lines(&file);
    for (QString line = lines.readLine(); !line.isNull(); line = lines.readLine()) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() == 2 && !line.startsWith(QLatin1Char('#')))
            names.push_back({cells[0], cells[1]});
    }
    return names;
}

}  // namespace rolewright::ui
