using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StudyCampaigns.Tests.Data;

/// <summary>As much of a SQL Server as refuses a sign-in with a number of its own: it speaks the first two answers of TDS 7.4.</summary>
internal sealed class RefusingSqlServer : IDisposable
{
    private const byte Answer = 4, LastPacket = 1, Error = 0xAA, Done = 0xFD;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    private readonly int number;

    public RefusingSqlServer(int number)
    {
        this.number = number;
        listener.Start();
        _ = AnswerAsync();
    }

    public string ConnectionString =>
        $"Server=127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port};Database=CongThu;User Id=cong;Password=Khong#Dung1;Encrypt=False;Connect Timeout=10;Pooling=False;ConnectRetryCount=0";

    public void Dispose() => listener.Stop();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                await ReadPacketAsync(stream);

                // Version at 11, encryption at 17: not supported.
                await WriteAsync(stream, [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 2]);
                await ReadPacketAsync(stream);
                await WriteAsync(stream, [.. Refusal(), Done, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private byte[] Refusal()
    {
        var text = Encoding.Unicode.GetBytes("refused");
        var body = new List<byte>();
        body.AddRange(BitConverter.GetBytes(number));
        body.AddRange([1, 14]);
        body.AddRange(BitConverter.GetBytes((ushort)(text.Length / 2)));
        body.AddRange(text);
        body.AddRange([0, 0]);
        body.AddRange(BitConverter.GetBytes(1));
        return [Error, .. BitConverter.GetBytes((ushort)body.Count), .. body];
    }

    private static async Task ReadPacketAsync(NetworkStream stream)
    {
        var header = new byte[8];
        await stream.ReadExactlyAsync(header);
        await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - header.Length]);
    }

    private static async Task WriteAsync(NetworkStream stream, byte[] body)
    {
        var packet = new byte[8 + body.Length];
        (packet[0], packet[1]) = (Answer, LastPacket);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        body.CopyTo(packet, 8);
        await stream.WriteAsync(packet);
    }
}
