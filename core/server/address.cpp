#include "core/server/address.h"

#include <QHostAddress>

namespace rolewright::server {

bool isAddress(const std::string& text)
{
    return !QHostAddress(QString::fromStdString(text)).isNull();
}

bool reachesOthers(const std::string& address)
{
    const QHostAddress parsed(QString::fromStdString(address));
    return !parsed.isNull() && !parsed.isLoopback();
}

std::string urlOf(const std::string& address, std::uint16_t port, std::string_view scheme)
{
    const QHostAddress parsed(QString::fromStdString(address));
    const bool isAny = parsed == QHostAddress::AnyIPv4 || parsed == QHostAddress::AnyIPv6;
    const std::string host = isAny ? "127.0.0.1" : parsed.protocol() == QAbstractSocket::IPv6Protocol ? '[' + address + ']' : address;
    return std::string(scheme) + "://" + host + ':' + std::to_string(port);
}

}  // namespace rolewright::server
